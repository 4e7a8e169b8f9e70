package org.portledger.scan;

/** The forms of output that can be read. */
public enum ScanFormat {
    /** What {@code nmap -oX} writes, and {@code masscan -oX} after its example. */
    NMAP_XML(true),
    /** What nmap writes for people, on the screen and with {@code -oN}. */
    NMAP_TEXT(true),
    /** What {@code nmap -oG} writes. */
    NMAP_GREPABLE(true),
    /** What {@code masscan -oJ} and {@code -oD} write: JSON, as an array or an object a line. */
    MASSCAN_JSON(true),
    /** What {@code masscan -oL} and {@code -oG} write. */
    MASSCAN_LIST(true),
    /** What {@code naabu -json} writes, an object a line. */
    NAABU_JSON(true),
    /** The report of Nessus, {@code .nessus} of its second version. */
    NESSUS(true),
    /** The report of OpenVAS and Greenbone, as XML. */
    OPENVAS(true),
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
    POWERSHELL(false),
    /** The table {@code listening_ports} of osquery, as JSON. */
    OSQUERY(false),
    /** {@code /proc/net/tcp}, {@code tcp6}, {@code udp} and {@code udp6} of Linux. */
    PROC_NET(false),
    /** What a person saw and wrote down, as JSON of our own; see {@code scan.format.HandNote}. */
    MANUAL(true);

    private final boolean hosted;

    ScanFormat(boolean hosted) {
        this.hosted = hosted;
    }

    /** Whether it tells which hosts it speaks of; a host's listing of its own sockets does not. */
    public boolean namesHosts() {
        return hosted;
    }

    /**
     * Whether it says anything of a port that it does not name, on a host that it does: that nobody found it, or at least
     * that nobody looked. Who writes down one port says nothing of all others.
     */
    public boolean speaksOfOtherPorts() {
        return this != MANUAL;
    }
}
