package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.portledger.scan.ScanSink;

/** The times of a report of Nessus, which tells them of each host. */
final class NessusTimes {

    /** Of the scanner's own clock: such a time has no zone. */
    private static final DateTimeFormatter WRITTEN_OUT =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    private final ScanSink sink;
    private final ScanSpan span;
    private boolean noticed;

    NessusTimes(ScanSink sink) {
        this.sink = sink;
        this.span = new ScanSpan("Nessus", sink);
    }

    /**
     * @param seconds    since 1970; null in reports of old versions
     * @param writtenOut such as {@code Tue Nov 24 15:23:43 2026}; null if the report does not tell
     */
    void reach(long line, String seconds, String writtenOut) {
        span.reach(line, seconds != null || writtenOut == null ? seconds : utc(line, writtenOut));
    }

    /** All was read. */
    void finish() {
        span.finish();
    }

    private String utc(long line, String writtenOut) {
        try {
            String time = LocalDateTime.parse(writtenOut.replaceAll("\\s+", " "), WRITTEN_OUT)
                    .toInstant(ZoneOffset.UTC)
                    .toString();
            noticeZone(line);
            return time;
        } catch (DateTimeException e) {
            return writtenOut; // which is no time, and is told so
        }
    }

    private void noticeZone(long line) {
        if (!noticed) {
            noticed = true;
            sink.notice(
                    WARNING,
                    line,
                    "The times of this report have no time zone and were taken as UTC: they may be hours off.");
        }
    }
}
