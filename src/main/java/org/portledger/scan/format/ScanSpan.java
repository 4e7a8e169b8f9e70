package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanSink;

/**
 * The time of a scan whose file tells it of each thing that was found, and not of the scan as a whole: it began with the first
 * of them and ended with the latest. The header is told with the first, because it must come before all else.
 */
final class ScanSpan {

    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,11}");

    private final String scanner;
    private final ScanSink sink;
    private boolean begun;
    private Instant latest;

    ScanSpan(String scanner, ScanSink sink) {
        this.scanner = scanner;
        this.sink = sink;
    }

    /** Something was found at {@code time}, in seconds since 1970 or as ISO 8601 has it; null if the file does not tell. */
    void reach(long line, String time) {
        Instant moment = moment(line, time);
        begin(moment);
        if (moment != null && (latest == null || moment.isAfter(latest))) {
            latest = moment;
        }
    }

    /** All was read. */
    void finish() {
        begin(null);
        sink.finishedAt(latest);
    }

    private void begin(Instant moment) {
        if (!begun) {
            begun = true;
            sink.header(new ScanHeader(scanner, null, null, moment, true));
        }
    }

    private Instant moment(long line, String time) {
        if (time == null) {
            return null;
        }
        try {
            return EPOCH_SECONDS.matcher(time).matches()
                    ? Instant.ofEpochSecond(Long.parseLong(time))
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            sink.notice(WARNING, line, "The time %s is none that can be read.".formatted(Values.quoted(time)));
            return null;
        }
    }
}
