package org.portledger.report;

import org.portledger.audit.Severity;
import org.portledger.audit.Verdict;
import org.portledger.port.Port;
import org.portledger.scan.Exposure;

/**
 * What can be said of one listener that somebody pasted.
 *
 * @param bind     the addresses it is bound to, as the host writes them, divided by commas; the host's own address where
 *                 a scanner saw it from outside
 * @param exposure the widest of them; null where a scanner saw it from outside, as it cannot tell
 * @param process  null where the listing does not name it
 * @param service  what a scanner named; null where it named nothing, or a host told of its own
 * @param sentence what the registry says of the port, and how that fits
 */
public record CheckedListener(
        Port port,
        String bind,
        Exposure exposure,
        String process,
        String service,
        Verdict verdict,
        boolean unauthorizedUse,
        Severity severity,
        String sentence) {}
