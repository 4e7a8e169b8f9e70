package org.portledger.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * What this server may reach for by itself: addresses on the public internet. Whoever can set one must not be able to reach
 * through this server into its own network.
 */
public final class OutsideAddress {

    private static final int HTTPS = 443;

    private OutsideAddress() {}

    /**
     * Makes sure that a file may be fetched: by https, and as {@link #checkHost} says.
     *
     * @throws IOException if {@code address} may not be fetched, saying why
     */
    public static void check(URI address) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new IOException("Only addresses that begin with https:// are fetched, not " + address);
        }
        if (address.getUserInfo() != null || address.getPort() != -1 && address.getPort() != HTTPS) {
            throw new IOException("An address to fetch has neither a login nor a port of its own");
        }
        checkHost(address.getHost());
    }

    /**
     * Looks at every address that a name stands for. The connection asks for the name again; the JVM keeps the answer
     * for 30 seconds, so a name that changes in between is not met by chance.
     *
     * @param host a name, or an address as addresses on the web write it
     * @throws IOException if there is no such host, or it is not on the public internet
     */
    public static void checkHost(String host) throws IOException {
        for (InetAddress one : addresses(host)) {
            if (!isPublic(one)) {
                throw new IOException(host + " is not on the public internet");
            }
        }
    }

    private static InetAddress[] addresses(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("There is no host " + host, e);
        }
    }

    /** By IANA's registries of special-purpose addresses (RFC 6890), in which Java knows the older ones only. */
    static boolean isPublic(InetAddress address) {
        boolean known = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !known && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64; // RFC 6598
        boolean benchmarks = first == 198 && (second & 0xfe) == 18; // RFC 2544
        boolean protocols = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2); // RFC 6890, RFC 5737
        return first != 0 && first < 240 && !shared && !benchmarks && !protocols;
    }

    /** Only the global unicast range (RFC 4291), without what carries an IPv4 address inside (RFC 3056, RFC 4380). */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
