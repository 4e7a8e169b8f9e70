package org.portledger.audit.query;

/** What a list of hosts can be ordered by. */
public enum HostSort {
    /** As numbers, IPv4 before IPv6. */
    ADDRESS(
            "h.address, h.zone",
            // The address is compared once more by itself, because its index can be entered there.
            """
            h.address >= (select address from host where id = %1$s)
            and (h.address, h.zone) > (select address, zone from host where id = %1$s)"""),
    /** The same backwards. */
    ADDRESS_DOWN("h.address desc, h.zone desc", """
            h.address <= (select address from host where id = %1$s)
            and (h.address, h.zone) < (select address, zone from host where id = %1$s)"""),
    /** Those that the audit met last first. */
    NEWEST("h.id desc", "h.id < %1$s");

    private final String orderBy;
    private final String after;

    HostSort(String orderBy, String after) {
        this.orderBy = orderBy;
        this.after = after;
    }

    String orderBy() {
        return orderBy;
    }

    /** SQL that is true of what follows the host whose id is {@code host}. */
    String after(String host) {
        return after.formatted(host);
    }
}
