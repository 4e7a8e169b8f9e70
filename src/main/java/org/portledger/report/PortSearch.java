package org.portledger.report;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryIndex;

/**
 * What the search box makes of a text: a port to go to, services to choose from, or nothing and why.
 *
 * @param number    the port to go to; null if the text is none
 * @param transport that the text gives with it; null if none
 * @param services  assignments by name, exact ones first, at most {@value #MAX_SERVICES}
 * @param more      how many further services match
 * @param sentence  what was found or why nothing was, for people
 */
public record PortSearch(
        Integer number, TransportProtocol transport, List<ServiceHit> services, int more, String sentence) {

    public static final int MAX_SERVICES = 100;

    /**
     * A service on a port.
     *
     * @param number    null for a name without a port
     * @param transport null where the registry states none
     * @param status    whether the name stands, may stand or stood on that day
     */
    public record ServiceHit(
            String name, Integer number, TransportProtocol transport, String description, PortStatus status) {}

    /** Reads {@code 2693}, {@code 2693/tcp} or a service name (the whole of it or its beginning, in any case). */
    public static PortSearch of(RegistryIndex index, String text, LocalDate on) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Whether the text is a port, so that its page can be shown at once. */
    public boolean isPort() {
        return number != null;
    }
}
