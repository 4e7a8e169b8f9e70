package org.portledger.scan;

import static org.portledger.scan.NoticeKind.WARNING;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/**
 * Takes what a reader tells, as fast as it comes, and hands it on in {@linkplain HostBatch batches}; remembers what
 * concerns the scan as a whole.
 */
final class ToldHosts implements ScanSink {

    /** Names of one host; more than that are no names that people gave it. */
    private static final int MAX_NAMES = 200;

    /** Sets of ports that are remembered at once; one that was forgotten is told again. */
    private static final int MAX_COVERAGES = 2_000;

    private final String fileName;
    private final StatedOrigin origin;
    private final Notices notices;
    private final Map<Coverage, Integer> coverages = new HashMap<>();
    private int coverageNumber;
    private Consumer<HostBatch> next;
    private HostBatch batch = new HostBatch();
    private ScanHeader header;
    private Instant finishedAt;
    private int hosts;
    private long observations;
    private boolean tooManyNames;

    // of the host that began last
    private int number;
    private HostAddress host;
    private OwnSockets own; // null unless it made the listing
    private List<String> names;
    private Coverage coverage;
    private int start; // of its rows
    private long ports;
    private Port last; // null before its first
    private boolean plain;

    /** @param fileName for messages */
    ToldHosts(String fileName, StatedOrigin origin, Notices notices) {
        this.fileName = fileName;
        this.origin = origin;
        this.notices = notices;
    }

    /**
     * Has {@code reader} tell everything that {@code content} holds.
     *
     * @param batches takes each batch, none of them empty
     * @throws InvalidScanFileException if nothing of the content can be used
     * @throws IOException              if it cannot be read
     */
    void read(ScanReader reader, ScanContent content, Consumer<HostBatch> batches) throws IOException {
        next = batches;
        reader.read(content, this);
        handOn();
    }

    @Override
    public void header(ScanHeader told) {
        header = told;
    }

    @Override
    public void host(HostAddress address) {
        begin(address);
        own = null;
    }

    @Override
    public void ownHost() {
        begin(null);
        own = new OwnSockets(fileName, origin.host());
    }

    @Override
    public void name(String name) {
        if (names.size() < MAX_NAMES) {
            names.add(name);
        } else if (!tooManyNames) {
            tooManyNames = true;
            notices.add(WARNING, "Hosts with more than %d names: of each only so many are kept.".formatted(MAX_NAMES));
        }
    }

    @Override
    public void observation(Observation seen) {
        if (own == null) {
            add(seen);
        } else {
            own.add(seen);
        }
    }

    @Override
    public void tested(TransportProtocol transport, PortSet tested) {
        coverage = coverage.with(transport, tested);
    }

    @Override
    public void endOfHost() {
        if (own == null) {
            end(true);
            return;
        }
        Coverage ofListing = coverage;
        List<String> named = names;
        Set<HostAddress> itself = own.byHost().size() == 1 ? own.byHost().keySet() : stated();
        own.byHost().forEach((address, seen) -> {
            begin(address);
            names.addAll(named);
            seen.values().forEach(this::add);
            coverage = itself.contains(address) ? ofListing : Coverage.NONE; // many hosts have a bridge of that address
            end(true);
        });
    }

    /** The host that was stated, if one was. */
    private Set<HostAddress> stated() {
        return origin.host() == null ? Set.of() : Set.of(origin.host());
    }

    @Override
    public void down(HostAddress address) {
        begin(address);
        end(false);
    }

    @Override
    public void finishedAt(Instant moment) {
        finishedAt = moment;
    }

    @Override
    public void notice(NoticeKind kind, long line, String text) {
        notices.add(kind, line, text);
    }

    /** Null until told. */
    ScanHeader header() {
        return header;
    }

    /** What the file tells of the time, as far as it can be believed; else what was stated of it. */
    ScanTimes times(Instant now) {
        return ScanTimes.of(header.startedAt(), finishedAt, now, notices).orStated(origin.time(), notices);
    }

    /** Notices how many hosts and observations were told more often than they came out in the end. */
    void noticeRepeated(ScanTables.Counts counts) {
        if (hosts > counts.hosts() && !header.repeatsHosts()) {
            notices.add(WARNING, "Hosts that the file tells more than once: %d.".formatted(hosts - counts.hosts()));
        }
        if (observations > counts.observations() && !header.repeatsHosts()) {
            notices.add(
                    WARNING,
                    "Ports that the file tells more than once: %d.".formatted(observations - counts.observations()));
        }
    }

    /** Notices that a host was stated for a file that names its hosts itself. */
    void noticeUnusedHost(ScanFormat format) {
        if (format.namesHosts() && origin.host() != null) {
            notices.add(
                    WARNING,
                    "The file names its hosts itself; the host stated for it, %s, is not used."
                            .formatted(origin.host()));
        }
    }

    private void begin(HostAddress address) {
        number++;
        host = address;
        names = new ArrayList<>();
        coverage = Coverage.NONE;
        start = batch.observations().length();
        ports = 0;
        last = null;
        plain = !header.repeatsHosts();
    }

    private void end(boolean up) {
        hosts++;
        observations += ports;
        batch.add(told(host, up, numberOf(coverage)));
        if (batch.isFull()) {
            handOn();
        }
    }

    private void add(Observation seen) {
        ports++;
        plain = plain && (last == null || last.compareTo(seen.port()) < 0);
        last = seen.port();
        batch.add(seen, exposure(seen.socket()));
        if (batch.isOverflowing()) {
            plain = false;
            batch.add(told(null, true, null)); // the rest of the host goes with the next
            handOn();
        }
    }

    private HostBatch.ToldHost told(HostAddress address, boolean up, Integer tested) {
        return new HostBatch.ToldHost(
                number, address, up, tested, names, start, batch.observations().length(), plain);
    }

    private void handOn() {
        if (!batch.isEmpty()) {
            next.accept(batch);
        }
        batch = new HostBatch();
        start = 0;
    }

    /**
     * Whoever reaches a loopback address at all reaches what is bound to it: then it is an address like any other.
     *
     * @param socket null for what was seen from outside
     */
    private Exposure exposure(LocalSocket socket) {
        if (socket == null) {
            return null;
        }
        boolean loopbackHost = Exposure.of(host.address()) == Exposure.LOOPBACK;
        return loopbackHost && socket.exposure() == Exposure.LOOPBACK ? Exposure.ONE : socket.exposure();
    }

    /** The number of the set; null for the empty one. */
    private Integer numberOf(Coverage tested) {
        if (tested.isEmpty()) {
            return null;
        }
        Integer known = coverages.get(tested);
        if (known != null) {
            return known;
        }
        if (coverages.size() == MAX_COVERAGES) {
            coverages.clear();
        }
        coverages.put(tested, ++coverageNumber);
        batch.add(new HostBatch.NumberedCoverage(coverageNumber, tested));
        return coverageNumber;
    }
}
