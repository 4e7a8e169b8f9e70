package org.portledger.scan;

import static java.util.Comparator.naturalOrder;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From where a listener can be reached, by the address it is bound to; the narrowest first. */
public enum Exposure {
    /** From the same host only. */
    LOOPBACK,
    /** On one of the host's addresses. */
    ONE,
    /** On every address of the host. */
    ALL;

    /** The link of the host with itself, as systems call it: what is on it has addresses of its own too (fe80::1%lo0). */
    private static final Pattern LOOPBACK_LINK = Pattern.compile("lo\\d*");

    private static final String IPV6_LOOPBACK = "0:0:0:0:0:0:0:1";
    private static final String IPV6_ALL = "0:0:0:0:0:0:0:0";

    /**
     * @param bind as tools write it: with or without brackets and zone, {@code *} for all; a name or an address cut off
     *             counts as one address; of several with commas between them the widest counts
     */
    public static Exposure of(String bind) {
        return Stream.of(bind.split(", "))
                .map(Exposure::ofOne)
                .max(naturalOrder())
                .orElseThrow();
    }

    private static Exposure ofOne(String bind) {
        if (bind.equals("*") || bind.startsWith("*%")) {
            return ALL;
        }
        if (bind.equals("localhost")) {
            return LOOPBACK;
        }
        try {
            HostAddress address = address(bind);
            return LOOPBACK_LINK.matcher(address.zone()).matches() ? LOOPBACK : ofAddress(address.address());
        } catch (IllegalArgumentException notAnAddress) {
            return ONE;
        }
    }

    private static Exposure ofAddress(String address) {
        if (address.equals("0.0.0.0") || address.equals(IPV6_ALL)) {
            return ALL;
        }
        return address.startsWith("127.") || address.equals(IPV6_LOOPBACK) ? LOOPBACK : ONE;
    }

    /**
     * The address that a socket is bound to, as tools write it. Some put brackets around IPv6, before its zone or behind it;
     * some write a zone after IPv4 too, as {@code 127.0.0.53%lo}, which tells no hosts apart and is dropped.
     *
     * @throws IllegalArgumentException if it is none, such as a name or what is left of an address that was cut off
     */
    static HostAddress address(String bind) {
        String text = bind.startsWith("[") ? bind.substring(1).replaceFirst("]", "") : bind;
        int zone = text.indexOf('%');
        boolean ipv4 = text.indexOf(':') < 0;
        return HostAddress.parse(ipv4 && zone >= 0 ? text.substring(0, zone) : text);
    }
}
