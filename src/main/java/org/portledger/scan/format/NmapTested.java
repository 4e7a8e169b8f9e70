package org.portledger.scan.format;

import java.util.BitSet;
import org.portledger.port.PortSet;

/** What nmap tells of the ports of one transport: of the scan, which ports it looks at; of a host, which of them answered. */
final class NmapTested {

    private PortSet scanned = PortSet.EMPTY;

    // of the host that is being read
    private PortSet closed = PortSet.EMPTY;
    private final BitSet listedClosed = new BitSet();
    private final BitSet listedOpen = new BitSet();
    private final BitSet silent = new BitSet();

    void scans(PortSet ports) {
        scanned = scanned.with(ports);
    }

    void beginHost() {
        closed = PortSet.EMPTY;
        listedClosed.clear();
        listedOpen.clear();
        silent.clear();
    }

    void closed(PortSet ports) {
        closed = closed.isEmpty() ? ports : closed.with(ports);
    }

    void closed(int port) {
        listedClosed.set(port);
    }

    void open(int port) {
        listedOpen.set(port);
    }

    /** Nothing but a filter answered there. */
    void silent(int port) {
        silent.set(port);
    }

    /** How many of the ports that the scan looks at were not listed. */
    int unlisted() {
        BitSet listed = (BitSet) listedClosed.clone();
        listed.or(listedOpen);
        listed.or(silent);
        return scanned.without(PortSet.of(listed)).size();
    }

    /**
     * The ports of the host that answered. An open one that the scan did not look for, but met on its way, is not among
     * them: so the set is the same for most hosts.
     *
     * @param restClosed whether all ports that were not listed are closed
     */
    PortSet ports(boolean restClosed) {
        if (restClosed && !scanned.isEmpty()) {
            return scanned.without(PortSet.of(silent)).with(PortSet.of(listedClosed));
        }
        BitSet answered = (BitSet) listedClosed.clone();
        for (int port = listedOpen.nextSetBit(0); port >= 0; port = listedOpen.nextSetBit(port + 1)) {
            if (scanned.contains(port)) {
                answered.set(port);
            }
        }
        return answered.isEmpty() ? closed : closed.with(PortSet.of(answered));
    }
}
