package org.portledger.audit.query;

/** Where a statement takes the findings {@code f} of an audit from, and how it comes by their hosts {@code h}. */
enum FindingSource {
    /**
     * Not the findings, but how many there are of each kind: the table that the database keeps itself, with a number
     * {@code f.findings} in each row. For what asks of nothing else, see {@link Condition#isOfKind}.
     */
    KINDS("from finding_count f", false),
    /** The findings; it asks nothing of hosts. */
    FINDINGS("from finding f", false),
    /** With the hosts, however the database likes; for queries that few findings answer. */
    JOINED("""
            from finding f
            join host h on h.id = f.host_id and f.id >= finding_id(h.id, 'TCP', 0) and f.id < finding_id(h.id + 1, 'TCP', 0)\
            """, true),
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
            """, true);

    private final String from;
    private final boolean hosts;

    FindingSource(String from, boolean hosts) {
        this.from = from;
        this.hosts = hosts;
    }

    boolean hasHosts() {
        return hosts;
    }

    /** The beginning of the conditions, too: said of findings and hosts both, so that either side's index can lead. */
    String sql() {
        return from + "\nwhere f.audit_id = :audit" + (hosts ? " and h.audit_id = :audit" : "");
    }
}
