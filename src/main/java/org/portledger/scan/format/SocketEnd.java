package org.portledger.scan.format;

import java.util.regex.Pattern;

/**
 * One end of a socket, as a tool writes it.
 *
 * @param address such as {@code [::]} or {@code *}
 * @param port    such as {@code 22}; {@code *} where it is bound to none
 */
record SocketEnd(String address, String port) {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(%.*)?");

    /**
     * @param text    such as {@code [::]:22} or {@code *.22}
     * @param divider the last one of these stands between the two
     * @return null if {@code text} is not written so
     */
    static SocketEnd of(String text, char divider) {
        int end = text.lastIndexOf(divider);
        return end <= 0 || end + 1 == text.length()
                ? null
                : new SocketEnd(text.substring(0, end), text.substring(end + 1));
    }

    boolean isIpv6() {
        return address.indexOf(':') >= 0;
    }

    /** Null where the address does not tell it, such as {@code *} or a name. */
    IpVersion ipVersion() {
        if (isIpv6()) {
            return IpVersion.IPV6;
        }
        return IPV4.matcher(address).matches() ? IpVersion.IPV4 : null;
    }
}
