package org.portledger.scan;

import org.portledger.port.Port;
import org.portledger.port.ServiceName;

/**
 * A port that a scan saw in a state that may mean a listener.
 *
 * @param service   as the scanner names it; null where it could not tell
 * @param tunnel    what the service was reached through, such as {@code ssl}; null for none
 * @param product   null where not told, as are the following
 * @param extraInfo what else the service said of itself
 * @param reason    why the scanner thinks the port is in that state, such as {@code syn-ack}
 * @param scripts   what the scanner's scripts said that helps to tell what listens, a script a line: its name, a colon, its
 *                  words; null for none
 * @param socket    what the host itself tells of the listener; null where it was seen from outside
 * @param line      of the file where it stands, the first is 1; 0 where no line can be named
 */
public record Observation(
        Port port,
        PortState state,
        EvidenceGrade evidence,
        ServiceName service,
        String tunnel,
        String product,
        String version,
        String extraInfo,
        String reason,
        String scripts,
        LocalSocket socket,
        long line) {

    /** What a host tells of its own: the process is evidence, but no name of a service. */
    public static Observation listening(Port port, LocalSocket socket, long line) {
        EvidenceGrade evidence = socket.process() == null ? EvidenceGrade.GUESSED : EvidenceGrade.OWNER;
        return new Observation(port, PortState.OPEN, evidence, null, null, null, null, null, null, null, socket, line);
    }
}
