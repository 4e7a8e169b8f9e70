package org.portledger.scan.format;

import static java.util.Comparator.comparingLong;
import static org.portledger.scan.NoticeKind.WARNING;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanSink;

/**
 * The log of results that {@code osqueryd} writes: for each query either all its rows again and again, or what was added to
 * them and removed. What was there in the end is told, so that rows have to be kept till then.
 */
final class OsqueryLog {

    /** More than one for each port of a transport. */
    private static final int MAX_KEPT = 1 << 17;

    private static final String COLUMNS = "columns";
    private static final String SNAPSHOT = "snapshot";
    private static final String DIFFERENCES = "diffResults";
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,11}");

    /** A listener and the line that told of it. */
    private record Kept(long line, ListedSocket socket) {}

    private final String fileName;
    private final Map<String, Map<String, Kept>> byQuery = new HashMap<>();
    private final OneHost host;
    private Instant moment;
    private boolean tellsChanges;
    private int kept;

    /** @param fileName for messages */
    OsqueryLog(String fileName) {
        this.fileName = fileName;
        this.host = new OneHost(fileName);
    }

    /** Whether the object is an entry of such a log, and no row itself. */
    static boolean isEntry(JsonRecord record) {
        return Stream.of(COLUMNS, SNAPSHOT, DIFFERENCES).anyMatch(record.members()::containsKey);
    }

    /** @throws InvalidScanFileException if the entry is of another host, or if more is listed than any host can have */
    void take(JsonRecord entry) {
        host.check(entry.line(), entry.text("hostIdentifier"));
        String time = entry.text("unixTime");
        if (time != null && EPOCH_SECONDS.matcher(time).matches()) {
            moment = Instant.ofEpochSecond(Long.parseLong(time));
        }
        String query = String.valueOf(entry.text("name"));
        if (entry.members().containsKey(SNAPSHOT)) {
            Map<String, Kept> before = byQuery.remove(query);
            kept -= before == null ? 0 : before.size();
            entry.objects(SNAPSHOT).forEach(row -> add(query, row));
        }
        for (JsonRecord row : entry.objects(COLUMNS)) {
            change(query, row, "removed".equals(entry.text("action")));
        }
        for (JsonRecord differences : entry.objects(DIFFERENCES)) {
            differences.objects("removed").forEach(row -> change(query, row, true));
            differences.objects("added").forEach(row -> change(query, row, false));
        }
    }

    /** Tells what was there in the end, in the order in which the log came to it. */
    void tell(Listeners listeners, ScanSink sink) {
        byQuery.values().stream()
                .flatMap(rows -> rows.values().stream())
                .sorted(comparingLong(Kept::line))
                .forEach(row -> listeners.add(row.line(), row.socket()));
        if (moment != null) {
            sink.finishedAt(moment);
        }
        if (tellsChanges) {
            sink.notice(
                    WARNING,
                    0,
                    "The log tells changes, so what listened before it began may be missing."
                            + " Only the ports that it tells count as tested.");
            listeners.doubt();
        }
    }

    private void change(String query, JsonRecord row, boolean removed) {
        if (removed) {
            remove(query, row);
        } else {
            add(query, row);
        }
        tellsChanges |= new OsqueryRow(row).socket() != null;
    }

    private void remove(String query, JsonRecord row) {
        Map<String, Kept> rows = byQuery.get(query);
        if (rows != null && rows.remove(new OsqueryRow(row).identity()) != null) {
            kept--;
            if (rows.isEmpty()) {
                byQuery.remove(query); // a log can name ever new queries
            }
        }
    }

    private void add(String query, JsonRecord row) {
        OsqueryRow columns = new OsqueryRow(row);
        ListedSocket socket = columns.socket();
        if (socket == null) {
            return;
        }
        Kept before = byQuery.computeIfAbsent(query, name -> new LinkedHashMap<>())
                .put(columns.identity(), new Kept(row.line(), socket));
        if (before == null && ++kept > MAX_KEPT) {
            throw new InvalidScanFileException(
                    fileName, row.line(), "the log tells of more than " + MAX_KEPT + " listeners at once");
        }
    }
}
