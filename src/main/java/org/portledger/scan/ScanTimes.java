package org.portledger.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a scan took place, as far as its file can be believed: clocks of scanners are set wrongly, and files edited.
 *
 * @param startedAt  null where the file tells nothing that can be believed
 * @param finishedAt the same; never before {@code startedAt}
 */
record ScanTimes(Instant startedAt, Instant finishedAt) {

    static final ScanTimes UNKNOWN = new ScanTimes(null, null);

    /** The day nmap was first published; no scan in any form we read is older. */
    private static final Instant EARLIEST = Instant.parse("1997-09-01T00:00:00Z");

    /** How far the scanner's clock may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** Takes the times that a file tells, and notices those that it does not take. Null is taken as not told. */
    static ScanTimes of(Instant started, Instant finished, Instant now, Notices notices) {
        Instant start = believed("start", started, now, notices);
        Instant end = believed("end", finished, now, notices);
        if (start != null && end != null && end.isBefore(start)) {
            notices.add(
                    NoticeKind.WARNING, "The end of the scan, %s, is before its start and is not used.".formatted(end));
            end = null;
        }
        return new ScanTimes(start, end);
    }

    /** These, or where the file tells none {@code stated}, which may be null. */
    ScanTimes orStated(Instant stated, Notices notices) {
        if (stated == null) {
            return this;
        }
        if (startedAt == null && finishedAt == null) {
            return new ScanTimes(stated, null);
        }
        notices.add(
                NoticeKind.WARNING,
                "The file tells its own time; the time stated for it, %s, is not used.".formatted(stated));
        return this;
    }

    /** The day (UTC) of the start, else of the end, else of {@code imported}. */
    LocalDate day(Instant imported) {
        Instant known = startedAt != null ? startedAt : finishedAt != null ? finishedAt : imported;
        return known.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether a scan that is imported {@code now} can be of that time. */
    static boolean canBe(Instant moment, Instant now) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(now.plus(TOLERANCE));
    }

    private static Instant believed(String what, Instant moment, Instant now, Notices notices) {
        if (moment == null || canBe(moment, now)) {
            return moment;
        }
        notices.add(
                NoticeKind.WARNING, "The %s of the scan, %s, cannot be right and is not used.".formatted(what, moment));
        return null;
    }
}
