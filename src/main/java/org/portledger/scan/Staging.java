package org.portledger.scan;

import static org.portledger.scan.NoticeKind.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/**
 * Takes what a reader tells into a temporary table, as fast as it comes, and remembers what concerns the scan as a whole;
 * {@link ScanTables} takes it from there.
 *
 * <p>The table has four sorts of rows. Those of names and observations refer to a host by its number in the file; the one
 * with the host's address is written when the host has turned out whole. Rows without such a host count for nothing. The
 * fourth sort is a set of tested ports, to which hosts refer by its number.
 */
final class Staging implements ScanSink, AutoCloseable {

    private static final String TABLE = """
            create temporary table intake (
                host integer, address inet, zone text collate "C", up boolean, coverage integer, name text collate "C",
                transport text collate "C", port integer, state text collate "C", evidence text collate "C",
                service_name text, tunnel text, product text, version text, extra_info text, reason text,
                scripts text, bind text, exposure text, process text, process_user text, line bigint,
                tcp int4multirange, udp int4multirange, sctp int4multirange, dccp int4multirange
            ) on commit drop
            """;

    private static final int COLUMNS = 26;

    // where the parts of a row begin
    private static final int ADDRESS = 1;
    private static final int COVERAGE = 4;
    private static final int NAME = 5;
    private static final int PORT = 6;
    private static final int TESTED = 22;

    /** Sets of ports that are remembered at once; one that was forgotten is written again. */
    private static final int MAX_COVERAGES = 2_000;

    private final String fileName;
    private final StatedOrigin origin;
    private final CopyRows rows;
    private final Notices notices;
    private final Map<Coverage, Integer> coverages = new HashMap<>();
    private int coverageNumber;
    private ScanHeader header;
    private Instant finishedAt;
    private int number;
    private HostAddress host;
    private OwnSockets own; // null unless the host that began last made the listing
    private Coverage coverage;
    private long observationsOfHost;
    private Port last; // of the host, null before its first
    private boolean portsInOrder = true;
    private int hosts;
    private long observations;

    /** @param fileName for messages */
    Staging(Connection connection, String fileName, StatedOrigin origin, Notices notices) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        this.fileName = fileName;
        this.origin = origin;
        this.rows = new CopyRows(connection, "intake");
        this.notices = notices;
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
        write(NAME, name);
    }

    @Override
    public void observation(Observation seen) {
        if (own == null) {
            write(seen);
        } else {
            own.add(seen);
        }
    }

    @Override
    public void tested(TransportProtocol transport, PortSet ports) {
        coverage = coverage.with(transport, ports);
    }

    @Override
    public void endOfHost() {
        if (own == null) {
            end(true);
            return;
        }
        Coverage ofAll = coverage;
        own.byHost().forEach((address, ports) -> {
            begin(address);
            ports.values().forEach(this::write);
            coverage = ofAll;
            end(true);
        });
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

    /** Everything was told. */
    void finish() throws SQLException {
        rows.finish();
    }

    /** Null until told. */
    ScanHeader header() {
        return header;
    }

    /** Whether the ports of each host were told in their order, none of them twice. */
    boolean arePortsInOrder() {
        return portsInOrder;
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

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private void begin(HostAddress address) {
        number++;
        host = address;
        coverage = Coverage.NONE;
        observationsOfHost = 0;
        last = null;
    }

    private void end(boolean up) {
        hosts++;
        observations += observationsOfHost;
        write(ADDRESS, host.address(), host.zone(), up, numberOf(coverage));
    }

    private void write(Observation seen) {
        observationsOfHost++;
        portsInOrder = portsInOrder && (last == null || last.compareTo(seen.port()) < 0);
        last = seen.port();
        LocalSocket socket = seen.socket();
        write(
                PORT,
                seen.port().transport().name(),
                seen.port().number(),
                seen.state(),
                seen.evidence(),
                seen.service(),
                seen.tunnel(),
                seen.product(),
                seen.version(),
                seen.extraInfo(),
                seen.reason(),
                seen.scripts(),
                socket == null ? null : socket.bind(),
                socket == null ? null : exposure(socket),
                socket == null ? null : socket.process(),
                socket == null ? null : socket.user(),
                seen.line());
    }

    /** Whoever reaches a loopback address at all reaches what is bound to it: then it is an address like any other. */
    private Exposure exposure(LocalSocket socket) {
        boolean loopbackHost = Exposure.of(host.address()) == Exposure.LOOPBACK;
        return loopbackHost && socket.exposure() == Exposure.LOOPBACK ? Exposure.ONE : socket.exposure();
    }

    /** The number of the row that holds the set; null for the empty one. */
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
        coverageNumber++;
        coverages.put(tested, coverageNumber);
        writeCoverage(tested);
        return coverageNumber;
    }

    private void writeCoverage(Coverage tested) {
        Object[] row = new Object[COLUMNS];
        row[COVERAGE] = coverageNumber;
        int column = TESTED;
        for (TransportProtocol transport : TransportProtocol.values()) {
            row[column++] = tested.of(transport).toMultirange();
        }
        rows.write(row);
    }

    /** A row of the host that began last. */
    private void write(int from, Object... values) {
        Object[] row = new Object[COLUMNS];
        row[0] = number;
        System.arraycopy(values, 0, row, from, values.length);
        rows.write(row);
    }
}
