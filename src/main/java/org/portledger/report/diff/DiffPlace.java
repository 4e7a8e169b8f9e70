package org.portledger.report.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

/** A place in the list of differences, for addresses; written {@code 17-80-tcp}. */
public record DiffPlace(long hostId, Port port) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([0-9]{1,5})-([a-z]{1,8})");

    /** @throws InvalidEntryException if it is no such place */
    public static DiffPlace parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            if (form.matches()) {
                return new DiffPlace(
                        Long.parseLong(form.group(1)),
                        new Port(Port.parseNumber(form.group(2)), TransportProtocol.fromString(form.group(3))));
            }
        } catch (IllegalArgumentException e) {
            // a number or a transport that there is not: refused like any other text
        }
        throw new InvalidEntryException("after", "must be a place that this list gave");
    }

    @Override
    public String toString() {
        return "%d-%d-%s".formatted(hostId, port.number(), port.transport());
    }
}
