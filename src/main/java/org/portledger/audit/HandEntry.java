package org.portledger.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostAddress;
import org.portledger.scan.format.HandNote;

/**
 * What somebody enters about a port that they saw open, not looked at yet.
 *
 * @param host      an address
 * @param port      a number
 * @param transport such as {@code tcp}
 * @param service   what answered, by its name; null or blank if that could not be told
 * @param saw       what they saw
 * @param why       why they looked, or why it is worth keeping
 * @param seenAt    null for now
 */
public record HandEntry(
        String host, String port, String transport, String service, String saw, String why, Instant seenAt) {

    /** Scans of before nmap was first published are not believed either; see {@code scan.ScanTimes}. */
    private static final Instant EARLIEST = Instant.parse("1997-09-01T00:00:00Z");

    /** How far the clock of whoever saw it may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * The same, checked.
     *
     * @throws InvalidEntryException if a part cannot be what it should be, naming it
     */
    HandNote note(Instant now) {
        return new HandNote(
                moment(now),
                address(),
                new Port(number(), protocol()),
                name(),
                InvalidEntryException.requireLines("saw", saw, HandNote.MAX_TEXT),
                InvalidEntryException.requireLines("why", why, HandNote.MAX_TEXT));
    }

    /** To the second: nobody sees more closely, and a button that is pressed twice is one entry as a rule. */
    private Instant moment(Instant now) {
        Instant moment = (seenAt == null ? now : seenAt).truncatedTo(ChronoUnit.SECONDS);
        if (moment.isAfter(now.plus(TOLERANCE))) {
            throw new InvalidEntryException("seenAt", "must not lie in the future, was " + moment);
        }
        if (moment.isBefore(EARLIEST)) {
            throw new InvalidEntryException("seenAt", "must not lie before 1997-09-01, was " + moment);
        }
        return moment;
    }

    private HostAddress address() {
        try {
            return HostAddress.parse(host == null ? "" : host.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("host", "must be an IP address, such as 192.0.2.10 or 2001:db8::7");
        }
    }

    private int number() {
        try {
            return Port.parseNumber(port == null ? "" : port.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("port", "must be a whole number from 0 to 65535");
        }
    }

    private TransportProtocol protocol() {
        List<TransportProtocol> known = Arrays.asList(TransportProtocol.values());
        return TransportProtocol.parse(transport == null ? "" : transport.strip())
                .orElseThrow(() -> new InvalidEntryException("transport", "must be one of " + known));
    }

    private ServiceName name() {
        try {
            return service == null || service.isBlank() ? null : new ServiceName(service.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("service", "must be the short name of a service, such as http");
        }
    }
}
