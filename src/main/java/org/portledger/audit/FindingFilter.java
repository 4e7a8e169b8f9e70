package org.portledger.audit;

import java.util.Set;
import org.portledger.account.InvalidEntryException;

/**
 * Which findings of an audit somebody wants to see; what is null or empty leaves nothing out.
 *
 * @param host         an address, a network such as {@code 10.0.0.0/8}, the beginning of one ({@code 10.1.}), or the
 *                     beginning of a host name
 * @param port         0 to 65535
 * @param text         part of what the scanner says of the service: its name, product, version or what else it told
 */
public record FindingFilter(
        String host,
        Integer port,
        Set<Verdict> verdicts,
        Set<Disposition> dispositions,
        Set<Presence> presences,
        String text) {

    private static final int MAX_TEXT_LENGTH = 200;

    public static final FindingFilter ALL = new FindingFilter(null, null, Set.of(), Set.of(), Set.of(), null);

    /** @throws InvalidEntryException if a part cannot be what it says, naming it */
    public FindingFilter {
        host = blankToNull(host);
        text = blankToNull(text);
        verdicts = verdicts == null ? Set.of() : Set.copyOf(verdicts);
        dispositions = dispositions == null ? Set.of() : Set.copyOf(dispositions);
        presences = presences == null ? Set.of() : Set.copyOf(presences);
        if (host != null) {
            HostPattern.of(host);
        }
        if (text != null) {
            text = InvalidEntryException.requireText("text", text, MAX_TEXT_LENGTH);
        }
        if (port != null && (port < 0 || port > 65535)) {
            throw new InvalidEntryException("port", "must be 0 to 65535, was " + port);
        }
    }

    /** Those of one host address. */
    public static FindingFilter ofHost(String address) {
        return new FindingFilter(address, null, Set.of(), Set.of(), Set.of(), null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
