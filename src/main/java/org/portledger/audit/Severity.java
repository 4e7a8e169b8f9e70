package org.portledger.audit;

/** How much a finding matters, from least to most. The machine proposes it; see {@link SeverityTable}. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The next higher one; the highest stays what it is. */
    public Severity raised() {
        return this == CRITICAL ? this : values()[ordinal() + 1];
    }
}
