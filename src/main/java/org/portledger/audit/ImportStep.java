package org.portledger.audit;

/** What a running import is at, in this order. */
public enum ImportStep {
    /** The file is read. */
    READING,
    /** What was read is brought into order and into its tables. */
    STORING,
    /** The ports are compared with the registry and with what was known. */
    JUDGING
}
