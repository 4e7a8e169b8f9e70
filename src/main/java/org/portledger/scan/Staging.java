package org.portledger.scan;

import static org.portledger.scan.NoticeKind.WARNING;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * Takes what a reader tells into a temporary table, as fast as it comes, and remembers what concerns the scan as a whole;
 * {@link ScanTables} takes it from there.
 *
 * <p>The table has three sorts of rows. Those of names and observations refer to a host by its number in the file; the one
 * with the host's address is written when the host has turned out whole. Rows without such a host count for nothing.
 */
final class Staging implements ScanSink, AutoCloseable {

    private static final String TABLE = """
            create temporary table intake (
                host integer not null, address inet, zone text, name text,
                transport text, port integer, state text, evidence text, service_name text,
                tunnel text, product text, version text, extra_info text, reason text
            ) on commit drop
            """;

    private final CopyRows rows;
    private final Notices notices;
    private ScanHeader header;
    private Instant finishedAt;
    private int number;
    private HostAddress host;
    private long observationsOfHost;
    private int hosts;
    private long observations;

    Staging(Connection connection, Notices notices) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        this.rows = new CopyRows(connection, "intake");
        this.notices = notices;
    }

    @Override
    public void header(ScanHeader told) {
        header = told;
    }

    @Override
    public void host(HostAddress address) {
        number++;
        host = address;
        observationsOfHost = 0;
    }

    /** {@link ScanIntake} refuses such files before they are read. */
    @Override
    public void ownHost() {
        throw new IllegalStateException("A scan is of hosts that have an address");
    }

    @Override
    public void name(String name) {
        rows.write(number, null, null, name, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void observation(Observation seen) {
        observationsOfHost++;
        rows.write(
                number,
                null,
                null,
                null,
                seen.port().transport().name(),
                seen.port().number(),
                seen.state(),
                seen.evidence(),
                seen.service(),
                seen.tunnel(),
                seen.product(),
                seen.version(),
                seen.extraInfo(),
                seen.reason());
    }

    @Override
    public void endOfHost() {
        hosts++;
        observations += observationsOfHost;
        rows.write(
                number, host.address(), host.zone(), null, null, null, null, null, null, null, null, null, null, null);
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

    /** What the file tells of the time, as far as it can be believed. */
    ScanTimes times(Instant now) {
        return ScanTimes.of(header.startedAt(), finishedAt, now, notices);
    }

    /** Notices how many hosts and observations were told more often than they came out in the end. */
    void noticeRepeated(ScanTables.Counts counts) {
        if (hosts > counts.hosts() && !header.repeatsHosts()) {
            notices.add(WARNING, "Hosts that the file tells more than once: %d.".formatted(hosts - counts.hosts()));
        }
        if (observations > counts.observations()) {
            notices.add(
                    WARNING,
                    "Ports that the file tells more than once: %d.".formatted(observations - counts.observations()));
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
