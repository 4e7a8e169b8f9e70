package org.portledger.scan.format;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Excerpt;

/**
 * A row of {@code listening_ports}; a query may leave columns out, and join those of a process and its user. No text of it
 * is longer than {@link #MAX_TEXT}, so that many can be kept.
 */
record OsqueryRow(JsonRecord columns) {

    static final String ADDRESS = "address";
    static final String PORT = "port";
    static final String PROTOCOL = "protocol";

    private static final int MAX_TEXT = 200;

    /** By the numbers that IANA gives protocols above IP. */
    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "6", TransportProtocol.TCP,
            "17", TransportProtocol.UDP,
            "33", TransportProtocol.DCCP,
            "132", TransportProtocol.SCTP);

    /** Null for sockets of the Unix domain, which have no transport, and for those bound to no port, which have port 0. */
    ListedSocket socket() {
        TransportProtocol transport = TRANSPORTS.get(first("", PROTOCOL));
        String port = first("0", PORT);
        return transport == null || port.equals("0")
                ? null
                : ListedSocket.listener(
                        transport,
                        new SocketEnd(first("*", ADDRESS), port),
                        first(null, "process_name", "process", "name"),
                        first(null, "username", "user", "uid"));
    }

    /** What tells it from the other rows of its query. */
    String identity() {
        return Stream.of(PROTOCOL, ADDRESS, PORT, "pid")
                .map(name -> first("", name))
                .toList()
                .toString();
    }

    /** The first of these columns that says something. */
    private String first(String otherwise, String... names) {
        return Stream.of(names)
                .map(columns::text)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> Excerpt.of(text, MAX_TEXT))
                .orElse(otherwise);
    }
}
