package org.portledger.scan;

/** The forms of output that can be read. */
public enum ScanFormat {
    /** What {@code nmap -oX} writes, and {@code masscan -oX} after its example. */
    NMAP_XML(true),
    /** What nmap writes for people, on the screen and with {@code -oN}. */
    NMAP_TEXT(true),
    /** What {@code nmap -oG} writes. */
    NMAP_GREPABLE(true),
    /** {@code ss} of Linux. */
    SS(false),
    /** {@code netstat} of Linux. */
    NETSTAT_LINUX(false),
    /** {@code netstat} of macOS and the BSDs. */
    NETSTAT_BSD(false),
    /** {@code netstat} of Windows. */
    NETSTAT_WINDOWS(false),
    /** {@code sockstat} of FreeBSD. */
    SOCKSTAT(false),
    LSOF(false),
    /** {@code Get-NetTCPConnection} and {@code Get-NetUDPEndpoint}, as table, list, CSV or JSON. */
    POWERSHELL(false);

    private final boolean hosted;

    ScanFormat(boolean hosted) {
        this.hosted = hosted;
    }

    /** Whether it tells which hosts it speaks of; a host's listing of its own sockets does not. */
    public boolean namesHosts() {
        return hosted;
    }
}
