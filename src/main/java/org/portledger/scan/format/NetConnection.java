package org.portledger.scan.format;

import java.util.Map;
import org.portledger.port.TransportProtocol;

/**
 * A connection as PowerShell gives it, by the names of its properties. {@code Get-NetUDPEndpoint} has neither a state nor
 * another end.
 */
record NetConnection(Map<String, String> properties) {

    static final String ADDRESS = "LocalAddress";
    static final String PORT = "LocalPort";

    /** {@code Listen} is the second state of the enumeration; JSON and some tables write its number. */
    private static final String LISTEN_IN_NUMBERS = "2";

    /** Tells {@code listeners} of it if it is one. */
    void tell(long line, Listeners listeners) {
        String address = properties.get(ADDRESS);
        String port = properties.get(PORT);
        if (address != null && port != null) {
            listeners.add(line, socket(new SocketEnd(address, port)));
        }
    }

    /** Connections may have been asked for without listeners, and beside them UDP endpoints, which all listen. */
    private ListedSocket socket(SocketEnd local) {
        return isListener()
                ? ListedSocket.listener(transport(), local, process(), null)
                : ListedSocket.connection(null, local, remote());
    }

    private TransportProtocol transport() {
        boolean connects = properties.containsKey("State") || properties.containsKey("RemoteAddress");
        return connects ? TransportProtocol.TCP : TransportProtocol.UDP;
    }

    private boolean isListener() {
        String state = properties.get("State");
        return transport() == TransportProtocol.UDP || "Listen".equals(state) || LISTEN_IN_NUMBERS.equals(state);
    }

    private SocketEnd remote() {
        return new SocketEnd(properties.getOrDefault("RemoteAddress", "*"), properties.getOrDefault("RemotePort", "*"));
    }

    /** Only a property that people add themselves names the program. */
    private String process() {
        return properties.getOrDefault("ProcessName", properties.get("Process"));
    }
}
