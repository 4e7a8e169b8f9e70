package org.portledger.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.audit.Disposition;
import org.portledger.audit.Presence;
import org.portledger.audit.Reach;
import org.portledger.audit.RuleRow;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.query.HostSort;
import org.portledger.port.PortSet;
import org.portledger.port.Spoken;
import org.portledger.scan.Exposure;
import org.portledger.scan.Scan;

/** How pages write what the domain says in its own forms. Times are UTC, as everywhere in Portledger. */
@Named
@ApplicationScoped
public class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int KIBI = 1024;

    /** {@code IN_TRIAGE} as "in triage". */
    public String of(Enum<?> constant) {
        return Spoken.of(constant);
    }

    /** From where a listener can be reached; empty for null. */
    public String reach(Exposure exposure) {
        if (exposure == null) {
            return "";
        }
        return switch (exposure) {
            case LOOPBACK -> "loopback only";
            case ONE -> "one address";
            case ALL -> "all addresses";
        };
    }

    /** From where a finding can be reached, as a table of severities tells apart. */
    public String reached(Reach reach) {
        return reach == Reach.OUTSIDE ? "not listed by its host" : reach(Exposure.valueOf(reach.name()));
    }

    /** What a table of severities knows of a finding, such as "mismatched, probed, all addresses". */
    public String cell(SeverityCell cell) {
        return "%s, %s, %s".formatted(of(cell.verdict()), of(cell.evidence()), reached(cell.reach()));
    }

    /** What the scans say now of a finding, to be followed by the {@link #dayOf day} on which it was seen last. */
    public String presence(Presence presence) {
        return switch (presence) {
            case PRESENT -> "";
            case GONE -> "gone, seen last ";
            case UNVERIFIED -> "not verified since ";
        };
    }

    /** The day (UTC) of a moment. */
    public String dayOf(Instant moment) {
        return time(moment).substring(0, 10);
    }

    /** Such as "1,000 ports", or "port 80" if there is only one. */
    public String count(PortSet ports) {
        return ports.size() == 1 ? "port " + ports : String.format(Locale.ENGLISH, "%,d ports", ports.size());
    }

    /** A whole number with the signs of a thousand; ports are no such numbers. */
    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** Such as "1 host" or "1,200 hosts", of a noun that takes an s. */
    public String many(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** What a list of hosts is ordered by. */
    public String order(HostSort sort) {
        return switch (sort) {
            case ADDRESS -> "by address";
            case ADDRESS_DOWN -> "by address, the last first";
            case NEWEST -> "newest first";
        };
    }

    /** What a button says that gives a finding this disposition. */
    public String command(Disposition wanted) {
        return switch (wanted) {
            case NEW -> "New again";
            case IN_TRIAGE -> "Take into triage";
            case EXPECTED -> "Expected";
            case ACCEPTED -> "Accept until that day";
            case FALSE_POSITIVE -> "False positive";
            case TO_FIX -> "To fix";
            case FIXED -> "Fixed";
        };
    }

    /** Whether a rule still decides, and for how long, such as "ends in 3 days". */
    public String standing(RuleRow row) {
        return switch (row.state()) {
            case ENDED -> "ended on " + dayOf(row.rule().getEndedAt());
            case EXPIRED -> "over since " + row.rule().getEndDay();
            case HOLDS ->
                row.daysLeft() == null
                        ? "holds"
                        : row.daysLeft() == 1 ? "ends tomorrow" : "ends in " + row.daysLeft() + " days";
        };
    }

    /** What a scan is called: its file, or the file within the archive that it came in. */
    public String title(Scan scan) {
        return scan.getMember() == null ? scan.getFileName() : scan.getMember() + " in " + scan.getFileName();
    }

    /** What made the scan's file, such as "nmap 7.93"; its form where it does not tell. */
    public String maker(Scan scan) {
        String told = Stream.of(scan.getScanner(), scan.getScannerVersion())
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return told.isEmpty() ? of(scan.getFormat()) : told;
    }

    /** Such as "2026-11-22 23:41"; an empty text for null. */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** Of today, such as "23:41:07". */
    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Such as "22 November 2026"; an empty text for null. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Such as "12 KiB". */
    public String size(long bytes) {
        if (bytes < KIBI) {
            return bytes + " bytes";
        }
        return bytes < KIBI * KIBI ? bytes / KIBI + " KiB" : bytes / KIBI / KIBI + " MiB";
    }
}
