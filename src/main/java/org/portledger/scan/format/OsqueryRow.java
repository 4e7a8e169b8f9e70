package org.portledger.scan.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final String[] PROCESS_NAMES = {"process_name", "process", "name"};
    private static final Set<String> NO_PROCESS = Set.of("-1", "0");

    /** By the numbers that IANA gives protocols above IP. */
    private static final Map<String, TransportProtocol> TRANSPORTS = Map.of(
            "6", TransportProtocol.TCP,
            "17", TransportProtocol.UDP,
            "33", TransportProtocol.DCCP,
            "132", TransportProtocol.SCTP);

    /** The rows that are told: by an entry of the log, those that it adds. */
    static List<OsqueryRow> of(JsonRecord record) {
        return OsqueryLog.isEntry(record)
                ? Stream.concat(
                                Stream.of("columns", "snapshot").flatMap(name -> record.objects(name).stream()),
                                record.objects("diffResults").stream()
                                        .flatMap(differences -> differences.objects("added").stream()))
                        .map(OsqueryRow::new)
                        .toList()
                : List.of(new OsqueryRow(record));
    }

    /**
     * Null for sockets of the Unix domain and others that are bound to no port, which have port 0; and for one whose protocol
     * is none that has ports.
     */
    ListedSocket socket() {
        return hasPort() && transport() != null
                ? ListedSocket.listener(
                        transport(),
                        new SocketEnd(first("*", ADDRESS), port()),
                        process(),
                        first(null, "username", "user", "uid"))
                : null;
    }

    boolean hasPort() {
        return !port().equals("0");
    }

    String port() {
        return first("0", PORT);
    }

    /** What it says of its protocol: a number, but a query may put its name there. */
    String protocol() {
        return first("", PROTOCOL);
    }

    /** Null if the protocol is none that has ports. */
    TransportProtocol transport() {
        return TRANSPORTS.getOrDefault(
                protocol(), TransportProtocol.parse(protocol()).orElse(null));
    }

    /** Null if it names none. */
    String process() {
        return first(null, PROCESS_NAMES);
    }

    /** Whether the query asked for names of processes. */
    boolean hasProcessName() {
        return Stream.of(PROCESS_NAMES).anyMatch(columns.members()::containsKey);
    }

    /** Whether it says that the socket belongs to no process, as those of the kernel do. */
    boolean isOfNoProcess() {
        return NO_PROCESS.contains(first("", "pid"));
    }

    /** The host that it is of; null where it does not tell. */
    String host() {
        return first(null, "host_hostname", "hostIdentifier", "hostname");
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
