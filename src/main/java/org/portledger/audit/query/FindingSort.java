package org.portledger.audit.query;

/** What a list of findings can be ordered by; equal ones stand in the order in which they were found first. */
public enum FindingSort {
    /** By address as a number, then by port. */
    HOST("h.address %1$s, h.zone %1$s, f.port %1$s, f.transport %1$s"),
    PORT("f.port %1$s, f.transport %1$s"),
    VERDICT("f.verdict %1$s"),
    SEVERITY("array_position(array['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], f.severity) %1$s"),
    SERVICE("coalesce(f.product, f.service_name) %1$s nulls last"),
    DISPOSITION("f.disposition %1$s"),
    FIRST_SEEN("f.first_seen %1$s"),
    LAST_SEEN("f.last_seen %1$s");

    private final String columns;

    FindingSort(String columns) {
        this.columns = columns;
    }

    String orderBy(boolean ascending) {
        return (columns + ", f.id").formatted(ascending ? "asc" : "desc");
    }
}
