package org.portledger.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.account.InvalidEntryException;
import org.portledger.scan.HostAddress;

/**
 * A range of addresses in the notation of CIDR (RFC 4632, RFC 4291), such as {@code 10.0.0.0/8}; a single address is one too.
 *
 * @param address the first of the range, without a zone, in canonical form (RFC 5952)
 * @param length  how many of its leading bits all addresses of the range share: 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record Network(String address, int length) {

    private static final Pattern CIDR = Pattern.compile("([^/]{1,60})(?:/([0-9]{1,3}))?");

    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)");

    /**
     * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address.
     *
     * @throws InvalidEntryException if it is no network, or its address has bits beyond the length
     */
    static Network parse(String text) {
        Matcher cidr = CIDR.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!cidr.matches()) {
            throw noNetwork(text);
        }
        byte[] bytes = bytes(text, cidr.group(1));
        int bits = 8 * bytes.length;
        int length = cidr.group(2) == null ? bits : Integer.parseInt(cidr.group(2));
        if (length > bits) {
            throw noNetwork(text);
        }
        Network network = new Network(first(bytes, length), length);
        if (!network.address.equals(first(bytes, bits))) {
            throw new InvalidEntryException(
                    "networks", "must begin at their first address: '%s' lies in %s".formatted(text.strip(), network));
        }
        return network;
    }

    private static byte[] bytes(String text, String address) {
        try {
            HostAddress host = HostAddress.parse(address);
            if (!host.zone().isEmpty()) {
                throw noNetwork(text);
            }
            return InetAddress.getByName(host.address()).getAddress(); // a literal: no name service is asked
        } catch (IllegalArgumentException | UnknownHostException e) {
            throw noNetwork(text);
        }
    }

    /** The address with only its leading bits left. */
    private static String first(byte[] bytes, int length) {
        byte[] kept = bytes.clone();
        for (int i = 0; i < kept.length; i++) {
            int bits = Math.max(0, Math.min(8, length - 8 * i));
            kept[i] &= (byte) (0xff << (8 - bits));
        }
        try {
            return canonical(InetAddress.getByAddress(kept).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes, this has " + kept.length, e);
        }
    }

    /** The longest row of zero groups of an IPv6 address is written as two colons (RFC 5952, section 4.2). */
    private static String canonical(String address) {
        return ZEROS.matcher(address)
                .results()
                .max(Comparator.comparingInt(zeros -> zeros.end() - zeros.start()))
                .map(zeros -> address.substring(0, zeros.start()) + ":"
                        + (zeros.end() == address.length() ? ":" : address.substring(zeros.end())))
                .orElse(address);
    }

    private static InvalidEntryException noNetwork(String text) {
        return new InvalidEntryException(
                "networks", "must be networks such as 10.0.0.0/8 or 2001:db8::/32, was '%s'".formatted(text.strip()));
    }

    /** How many bits are free: 0 for one address, at most 128. */
    int freeBits() {
        return (address.indexOf(':') < 0 ? 32 : 128) - length;
    }

    @Override
    public String toString() {
        return address + "/" + length;
    }
}
