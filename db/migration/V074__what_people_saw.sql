-- What somebody saw on a port comes in as a scan of its own, so that its original, verdict and presence work as for all others.
ALTER TABLE scan
    DROP CONSTRAINT scan_format_known,
    ADD CONSTRAINT scan_format_known CHECK (format IN (
        'NMAP_XML', 'NMAP_TEXT', 'NMAP_GREPABLE', 'MASSCAN_JSON', 'MASSCAN_LIST', 'NAABU_JSON', 'NESSUS', 'OPENVAS',
        'SS', 'NETSTAT_LINUX', 'NETSTAT_BSD', 'NETSTAT_WINDOWS', 'SOCKSTAT', 'LSOF', 'POWERSHELL', 'OSQUERY', 'PROC_NET',
        'MANUAL'));
