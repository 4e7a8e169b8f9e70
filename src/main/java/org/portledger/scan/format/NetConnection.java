package org.portledger.scan.format;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.portledger.port.TransportProtocol;

/**
 * A row as PowerShell gives it, by the names of its properties: a connection of {@code Get-NetTCPConnection}, which has a
 * state, or an endpoint of {@code Get-NetUDPEndpoint}, which has none. Both have the other properties that people ask for, so
 * that a row without a state may be of either.
 */
record NetConnection(Map<String, String> properties) {

    static final String ADDRESS = "LocalAddress";
    static final String PORT = "LocalPort";
    static final String STATE = "State";

    /** The property that names the class of an object, and what it says of an endpoint of UDP. */
    static final String CLASS = "CreationClassName";

    static final String UDP_ENDPOINT = "MSFT_NetUDPEndpoint";

    private static final String CIM_CLASS = "CimClass";

    /** {@code Listen} is the second state of the enumeration; JSON and some tables write its number. */
    private static final Set<String> LISTEN = Set.of("listen", "2");

    private static final Set<String> OTHER_STATES =
            Set.of(("bound closed closewait closing deletetcb established finwait1 finwait2 lastack synreceived synsent"
                            + " timewait 1 3 4 5 6 7 8 9 10 11 12 100")
                    .split(" "));

    /**
     * Only properties of the connection itself count: those of the objects inside describe its class, and its state where
     * that is an object of the number and the name.
     */
    static NetConnection of(JsonRecord record) {
        Map<String, String> properties = record.texts();
        JsonRecord state = record.object(STATE);
        Stream.of(state.text("Value"), state.text("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> properties.put(STATE, value));
        if (record.members().containsKey(STATE)) {
            properties.putIfAbsent(STATE, "");
        }
        String ofClass = record.object(CIM_CLASS).text("CimClassName");
        if (ofClass != null) {
            properties.put(CIM_CLASS, ofClass);
        }
        return new NetConnection(properties);
    }

    /** Whether it has what each row of either command has. */
    boolean isOne() {
        return properties.containsKey(ADDRESS) && properties.containsKey(PORT);
    }

    /** Whether its state was asked for, even if it is empty. */
    boolean hasState() {
        return properties.containsKey(STATE);
    }

    /** Whether its state is empty, or one that a connection of TCP can have. */
    boolean isStateKnown() {
        return state().isEmpty() || isListening() || OTHER_STATES.contains(state());
    }

    /** Whether its state tells that it is a connection of TCP. */
    boolean isTcp() {
        return !state().isEmpty();
    }

    /** Whether its class tells that it is an endpoint of UDP. */
    boolean isUdp() {
        return Stream.of(CLASS, CIM_CLASS)
                .anyMatch(name -> properties.getOrDefault(name, "").contains(UDP_ENDPOINT));
    }

    boolean isListening() {
        return LISTEN.contains(state());
    }

    /** Null where it is the computer itself that was asked, or where that is not told. */
    String computer() {
        return properties.get("PSComputerName");
    }

    /** The same as a listener of the transport. */
    ListedSocket listener(TransportProtocol transport) {
        return ListedSocket.listener(transport, local(), process(), null);
    }

    /** The same as a connection; those may have been asked for without listeners. */
    ListedSocket connection() {
        return ListedSocket.connection(null, local(), remote());
    }

    private String state() {
        return properties.getOrDefault(STATE, "").toLowerCase(Locale.ROOT);
    }

    SocketEnd local() {
        return new SocketEnd(properties.get(ADDRESS), properties.get(PORT));
    }

    private SocketEnd remote() {
        return new SocketEnd(properties.getOrDefault("RemoteAddress", "*"), properties.getOrDefault("RemotePort", "*"));
    }

    /** Only a property that people add themselves names the program. */
    private String process() {
        return properties.getOrDefault("ProcessName", properties.get("Process"));
    }
}
