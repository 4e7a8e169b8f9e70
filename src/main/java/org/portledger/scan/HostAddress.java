package org.portledger.scan;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IP address literal, and the zone where it has one (RFC 4007, section 11).
 *
 * @param address IPv4 as four decimal numbers, or IPv6 as eight hexadecimal groups; the database brings the latter into
 *                the canonical form (RFC 5952)
 * @param zone    such as {@code eth0}; empty for none, and always for IPv4
 */
public record HostAddress(String address, String zone) {

    private static final Pattern LITERAL =
            Pattern.compile("(?<address>[0-9A-Fa-f:.]{2,45})(%(?<zone>[^%\\p{Cntrl}]{1,64}))?");

    /** Leading zeros are not taken, because some read such numbers as octal. */
    private static final Pattern IPV4 =
            Pattern.compile("(N\\.){3}N".replace("N", "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"));

    public HostAddress {
        requireNonNull(address, "address");
        requireNonNull(zone, "zone");
        if (!zone.isEmpty() && !address.contains(":")) {
            throw noAddress();
        }
    }

    /**
     * Reads an address strictly: no host name, no prefix length, no sign.
     * An IPv4 address mapped into IPv6 ({@code ::ffff:192.0.2.1}) is that IPv4 address.
     *
     * @throws IllegalArgumentException if {@code text} is no such address
     */
    public static HostAddress parse(String text) {
        Matcher literal = LITERAL.matcher(text);
        if (!literal.matches()) {
            throw noAddress();
        }
        String address = literal.group("address");
        String zone = literal.group("zone") == null ? "" : literal.group("zone");
        return new HostAddress(address.contains(":") ? ipv6(address) : ipv4(address), zone);
    }

    private static String ipv4(String address) {
        if (!IPV4.matcher(address).matches()) {
            throw noAddress();
        }
        return address;
    }

    /** The brackets make the JDK take it for an IPv6 literal or nothing: no name service is ever asked. */
    private static String ipv6(String address) {
        try {
            return InetAddress.getByName("[" + address + "]").getHostAddress();
        } catch (UnknownHostException e) {
            throw noAddress();
        }
    }

    private static IllegalArgumentException noAddress() {
        return new IllegalArgumentException("An address must be an IPv4 or IPv6 literal, and only IPv6 has zones");
    }

    /** The address as people write it, such as {@code fe80:0:0:0:0:0:0:1%eth0}. */
    @Override
    public String toString() {
        return zone.isEmpty() ? address : address + "%" + zone;
    }
}
