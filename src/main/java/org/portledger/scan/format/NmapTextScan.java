package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.REPAIRED;
import static org.portledger.scan.NoticeKind.WARNING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.scan.Excerpt;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanSink;

/**
 * What nmap's text forms tell of the scan as a whole, in these lines:
 *
 * <pre>{@code
 * Starting Nmap 7.93 ( ... ) at 2026-11-22 23:35 UTC
 * # Nmap 7.93 scan initiated Sun Nov 22 23:35:03 2026 as: nmap -sV 192.0.2.0/24
 * # Nmap done at Sun Nov 22 23:35:20 2026 -- 256 IP addresses (14 hosts up) scanned in 17.05 seconds
 * }</pre>
 */
final class NmapTextScan {

    private static final Pattern STARTING = Pattern.compile(
            "Starting nmap (?<version>\\S{1,40}).{0,100}? at (?<time>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2})(?<zone>.{0,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INITIATED = Pattern.compile(
            "# nmap(?<version> \\S{1,40})? scan initiated \\S{1,20} (?<time>.{15,25}?) as: (?<arguments>.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE = Pattern.compile(
            "# nmap (?:done|run completed) at \\S{1,20} (?<time>.{15,25}?) -- .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE_ON_SCREEN =
            Pattern.compile("nmap (?:done|run completed|finished):? .*", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /** Others mean several zones each, such as CST. */
    private static final Set<String> UTC = Set.of("UTC", "GMT", "Coordinated Universal Time");

    private final ScanSink sink;
    private final NmapCoverage coverage;
    private final boolean repeatsHosts;

    private boolean begun;
    private boolean done;
    private boolean local;
    private Instant finished;

    /** @param repeatsHosts whether the form tells a host more than once */
    NmapTextScan(ScanSink sink, NmapCoverage coverage, boolean repeatsHosts) {
        this.sink = sink;
        this.coverage = coverage;
        this.repeatsHosts = repeatsHosts;
    }

    /** Takes what the line tells; most lines tell nothing. */
    void read(String line, long number) {
        if (!line.startsWith("#") && !line.startsWith("Starting ") && !line.startsWith("Nmap ")) {
            return;
        }
        Matcher told = STARTING.matcher(line);
        if (told.matches()) {
            begin(told.group("version"), null, minute(told.group("time"), told.group("zone"), number), number);
        } else if ((told = INITIATED.matcher(line)).matches()) {
            begin(told.group("version"), told.group("arguments"), second(told.group("time"), number), number);
        } else if ((told = DONE.matcher(line)).matches()) {
            done = true;
            finish(second(told.group("time"), number));
        } else {
            done |= DONE_ON_SCREEN.matcher(line).matches();
        }
    }

    private void finish(Instant time) {
        if (time != null && (finished == null || time.isAfter(finished))) {
            finished = time;
            sink.finishedAt(time);
        }
    }

    /** A host begins, whether or not the file told of the scan before. */
    void beginHosts() {
        if (!begun) {
            header(null, null, null);
        }
    }

    /** @param cut the number of the line whose last word was left out, as it may not be whole; 0 if none was */
    void end(long cut) {
        beginHosts();
        if (!done && cut > 0) {
            sink.notice(
                    REPAIRED, cut, "Line %d has no end: its last word may be cut off and was left out.".formatted(cut));
        }
        if (!done) {
            sink.notice(WARNING, 0, "The text ends before nmap says that it is done: the last ports may be missing.");
        }
        if (local) {
            sink.notice(
                    WARNING, 0, "The file does not tell the time zone of the scanner: its times were taken as UTC.");
        }
    }

    private void begin(String version, String arguments, Instant time, long line) {
        done = false;
        coverage.forgetScan();
        if (arguments != null) {
            NmapArguments.ports(arguments).forEach((protocol, ports) -> coverage.scans(protocol, ports, line));
        }
        if (begun) {
            sink.notice(
                    REPAIRED,
                    line,
                    "A further scan begins in line %d. Its hosts were imported too; what the first says of itself counts."
                            .formatted(line));
        } else {
            header(version == null ? null : version.strip(), arguments, time);
        }
    }

    private void header(String version, String arguments, Instant time) {
        begun = true;
        String cut = arguments == null ? null : Excerpt.of(arguments, NmapDocument.MAX_ARGUMENTS);
        sink.header(new ScanHeader("nmap", version, cut, time, repeatsHosts));
    }

    private Instant minute(String text, String zone, long line) {
        local |= !UTC.contains(zone.strip());
        return moment(text, TO_THE_MINUTE, line);
    }

    /** The C library fills a day of one digit with a blank. */
    private Instant second(String text, long line) {
        local = true;
        return moment(text.replace("  ", " "), TO_THE_SECOND, line);
    }

    private Instant moment(String text, DateTimeFormatter form, long line) {
        try {
            return LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            sink.notice(WARNING, line, "The time %s is none that nmap writes.".formatted(Values.quoted(text)));
            return null;
        }
    }
}
