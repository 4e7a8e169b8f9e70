package org.portledger.audit.query;

/** How a statement comes by the host {@code h} of a finding {@code f}. */
enum HostJoin {
    /** It asks nothing of hosts. */
    LEFT_OUT("from finding f"),
    /** However the database likes; for queries that few findings answer. */
    JOINED("""
            from finding f
            join host h on h.id = f.host_id and f.id >= finding_id(h.id, 'TCP', 0) and f.id < finding_id(h.id + 1, 'TCP', 0)\
            """),
    /**
     * From host to host, in the order of the index that leads. Where many findings answer, the first of them are found at
     * once, and where few hosts are asked for, all; left to itself, the database would join and sort a million of them,
     * because it thinks that a host has thousands.
     */
    WALKED("""
            from host h
            cross join lateral (
                select * from finding own
                where own.id >= finding_id(h.id, 'TCP', 0) and own.id < finding_id(h.id + 1, 'TCP', 0)
                offset 0) f\
            """);

    private final String from;

    HostJoin(String from) {
        this.from = from;
    }

    /** The beginning of the conditions, too: said of both, so that either side's index can lead. */
    String sql() {
        return from + "\nwhere f.audit_id = :audit" + (this == LEFT_OUT ? "" : " and h.audit_id = :audit");
    }
}
