package org.portledger.audit.query;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portledger.port.Shortened;

/**
 * Which hosts somebody looks for: an address, a network, the beginning of one, or the beginning of a name.
 *
 * @param network an address or a network in CIDR form; null where a name is looked for
 * @param zone    of the address; null for any
 * @param name    the beginning of a host name in lower case; null where an address is looked for
 */
public record HostPattern(String network, String zone, String name) {

    private static final int MAX_LENGTH = 255;
    private static final int BITS_OF_FEW = 12;

    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9./]+");
    private static final Pattern OCTETS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){0,3}\\.?");
    private static final Pattern GROUPS = Pattern.compile("([0-9a-f]{1,4}:){1,7}");
    private static final Pattern PREFIX_LENGTH = Pattern.compile("[0-9]{1,3}");
    private static final Pattern ADDRESS_6 = Pattern.compile("[0-9a-f:.]+");

    /**
     * Reads {@code 10.1.2.3}, {@code 10.0.0.0/8}, {@code 10.1.} or {@code 10.1} (whole octets), {@code ::1},
     * {@code fe80::1%eth0}, {@code 2001:db8::/32}, {@code 2001:db8:} (whole groups), or the beginning of a name.
     *
     * @throws IllegalArgumentException if it looks like an address and is none
     */
    public static HostPattern of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a host has at most %d characters".formatted(MAX_LENGTH));
        }
        if (lower.indexOf(':') >= 0) {
            int percent = lower.indexOf('%');
            String zone = percent < 0 ? null : text.substring(percent + 1); // whose case matters
            return new HostPattern(network6(percent < 0 ? lower : lower.substring(0, percent)), zone, null);
        }
        return DIGITS_AND_DOTS.matcher(lower).matches()
                ? new HostPattern(network4(lower), null, null)
                : new HostPattern(null, null, lower);
    }

    /** Whether it is a network of 4,096 addresses at most. */
    boolean hasFewAddresses() {
        if (network == null) {
            return false;
        }
        int length = Integer.parseInt(network.substring(network.indexOf('/') + 1));
        return (network.indexOf(':') < 0 ? 32 : 128) - length <= BITS_OF_FEW;
    }

    private static String network4(String text) {
        String address = address(text);
        if (!OCTETS.matcher(address).matches()) {
            throw notAnAddress(text);
        }
        String[] octets = address.split("\\.");
        var whole = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int octet = i < octets.length ? Integer.parseInt(octets[i]) : 0;
            if (octet > 255) {
                throw notAnAddress(text);
            }
            whole.append(i == 0 ? "" : ".").append(octet);
        }
        return whole + "/" + prefixLength(text, 8 * octets.length, 32);
    }

    private static String network6(String text) {
        String address = address(text);
        boolean begun = GROUPS.matcher(address).matches();
        int length = begun ? 16 * (address.split(":").length) : 128;
        try {
            // Only hexadecimal digits, dots and at least one colon: never looked up as a name.
            if (!ADDRESS_6.matcher(address).matches()) {
                throw notAnAddress(text);
            }
            String whole =
                    InetAddress.getByName(begun ? address + ":" : address).getHostAddress();
            return whole + "/" + prefixLength(text, length, 128);
        } catch (UnknownHostException e) {
            throw notAnAddress(text);
        }
    }

    private static String address(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static int prefixLength(String text, int otherwise, int max) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return otherwise;
        }
        String length = text.substring(slash + 1);
        if (!PREFIX_LENGTH.matcher(length).matches() || Integer.parseInt(length) > max) {
            throw notAnAddress(text);
        }
        return Integer.parseInt(length);
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException(
                "“%s” is no address; write an address, a network such as 10.0.0.0/8 or the beginning of a host name"
                        .formatted(Shortened.of(text)));
    }
}
