package org.portledger.scan.format;

import static java.util.Objects.requireNonNull;

import org.portledger.port.TransportProtocol;

/**
 * A socket in a host's own listing, as it is written there.
 *
 * @param transport null where it cannot be told, or where a socket that does not listen is no sign that listeners were asked
 *                  for too
 * @param ip        null where it cannot be told, or where the socket takes both
 * @param listens   whether it is a listener; then it has a transport
 * @param process   null, or what the tool writes in its place, where it is not told; likewise the user
 * @param user      a name, or a number as Unix has it
 */
record ListedSocket(
        TransportProtocol transport,
        IpVersion ip,
        SocketEnd local,
        SocketEnd peer,
        boolean listens,
        String process,
        String user) {

    private static final SocketEnd NO_PEER = new SocketEnd("*", "*");

    ListedSocket {
        requireNonNull(local, "local");
        requireNonNull(peer, "peer");
        if (listens) {
            requireNonNull(transport, "transport");
        }
    }

    static ListedSocket listener(TransportProtocol transport, SocketEnd local, String process, String user) {
        return new ListedSocket(transport, local.ipVersion(), local, NO_PEER, true, process, user);
    }

    /** @param transport null unless it shows that the listing has the listeners of that transport too */
    static ListedSocket connection(TransportProtocol transport, SocketEnd local, SocketEnd peer) {
        return new ListedSocket(transport, local.ipVersion(), local, peer, false, null, null);
    }

    /**
     * The same, where the listing tells the version of IP beside the address.
     *
     * @param name as {@link IpVersion#of} takes it
     */
    ListedSocket over(String name) {
        IpVersion named = IpVersion.of(name);
        return named == null ? this : new ListedSocket(transport, named, local, peer, listens, process, user);
    }
}
