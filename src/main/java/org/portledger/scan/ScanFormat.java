package org.portledger.scan;

/** The forms of scanner output that can be imported. */
public enum ScanFormat {
    /** What {@code nmap -oX} writes, and {@code masscan -oX} after its example. */
    NMAP_XML
}
