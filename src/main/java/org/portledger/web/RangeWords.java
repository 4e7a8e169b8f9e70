package org.portledger.web;

import org.portledger.port.PortRange;

/**
 * What a range of ports is, for people.
 *
 * @param name    of one of its ports
 * @param title   of the whole range
 * @param meaning what it says of a port to be in it
 */
public record RangeWords(String name, String title, String meaning) {

    static RangeWords of(PortRange range) {
        return switch (range) {
            case SYSTEM ->
                new RangeWords(
                        "system port",
                        "System ports",
                        "on many systems only a privileged process may open it, and IANA gives names here after review by"
                                + " the IETF or IESG.");
            case USER ->
                new RangeWords(
                        "user port",
                        "User ports",
                        "any process may open it, and IANA keeps a name for whoever asked for one.");
            case DYNAMIC ->
                new RangeWords(
                        "dynamic port",
                        "Dynamic ports",
                        "IANA never assigns it. Systems hand such ports out for a while, to the near end of a connection or"
                                + " to a service that tells its port by other means.");
        };
    }
}
