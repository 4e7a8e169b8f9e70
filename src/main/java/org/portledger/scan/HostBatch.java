package org.portledger.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Some hosts of a scan with what was told of them, on the way from the thread that reads to the one that stores.
 * The rows of their observations stand ready for COPY, but for the ids of scan and host, which are not known yet.
 */
final class HostBatch {

    /** The columns of those rows. */
    static final String COLUMNS = """
            transport, port, state, evidence, service_name, tunnel, product, version, extra_info, reason,
            scripts, bind, exposure, process, process_user, line""";

    /** Bytes; enough that the round trips do not count. */
    private static final int FULL = 1 << 20;

    /** Bytes that a host with very many ports may take beyond it. */
    private static final int OVERFLOW = 16 * FULL;

    private final List<ToldHost> hosts = new ArrayList<>();
    private final List<NumberedCoverage> coverages = new ArrayList<>();
    private final CopyRows observations = new CopyRows();
    private int size;

    /**
     * A host that the scan told of.
     *
     * @param number   of the telling: a host that is told twice has two
     * @param address  null of one that has not ended yet: of a host that never ends, nothing counts
     * @param coverage number of what was tested there; null for nothing
     * @param start    of its rows among {@link #observations}
     * @param end      of its rows
     * @param isPlain  whether this is all of it, and its ports stand in their order, none of them twice
     */
    record ToldHost(
            int number,
            HostAddress address,
            boolean up,
            Integer coverage,
            List<String> names,
            int start,
            int end,
            boolean isPlain) {}

    /** What hosts refer to by its number. */
    record NumberedCoverage(int number, Coverage coverage) {}

    void add(ToldHost host) {
        hosts.add(host);
        size += 100; // about what it takes, so that a batch of hosts without ports comes to an end
        size += host.names().stream().mapToInt(String::length).sum();
    }

    void add(NumberedCoverage coverage) {
        coverages.add(coverage);
        size += 1_000;
    }

    /** @param exposure null for what was seen from outside */
    void add(Observation seen, Exposure exposure) {
        LocalSocket socket = seen.socket();
        observations
                .add(seen.port().transport().name())
                .add(seen.port().number())
                .add(seen.state())
                .add(seen.evidence())
                .add(seen.service())
                .add(seen.tunnel())
                .add(seen.product())
                .add(seen.version())
                .add(seen.extraInfo())
                .add(seen.reason())
                .add(seen.scripts())
                .add(socket == null ? null : socket.bind())
                .add(exposure)
                .add(socket == null ? null : socket.process())
                .add(socket == null ? null : socket.user())
                .add(seen.line())
                .end();
    }

    /** Whether it is to be handed on at the end of the host. */
    boolean isFull() {
        return size + observations.length() >= FULL;
    }

    /** Whether it is to be handed on although the host has not ended. */
    boolean isOverflowing() {
        return observations.length() >= OVERFLOW;
    }

    boolean isEmpty() {
        return hosts.isEmpty();
    }

    List<ToldHost> hosts() {
        return hosts;
    }

    List<NumberedCoverage> coverages() {
        return coverages;
    }

    CopyRows observations() {
        return observations;
    }
}
