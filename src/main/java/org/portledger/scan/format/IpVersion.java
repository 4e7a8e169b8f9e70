package org.portledger.scan.format;

/** A version of IP. */
enum IpVersion {
    IPV4("IPv4"),
    IPV6("IPv6");

    private final String spelling;

    IpVersion(String spelling) {
        this.spelling = spelling;
    }

    /**
     * By a name that ends in it, such as {@code udp6}; null for any other, and for {@code tcp46}: such a socket takes both, and
     * stands in the listing of either.
     */
    static IpVersion of(String name) {
        if (name.endsWith("46")) {
            return null;
        }
        return name.endsWith("4") ? IPV4 : name.endsWith("6") ? IPV6 : null;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
