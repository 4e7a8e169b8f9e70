package org.portledger.annotation;

/** Whether a page helped its reader. */
public enum Opinion {
    HELPED,
    PARTLY,
    NOT
}
