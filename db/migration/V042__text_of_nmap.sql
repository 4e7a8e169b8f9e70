-- nmap's two text forms can be imported as well. What a host lists of its own sockets names no host, so it is not.
ALTER TABLE scan
    DROP CONSTRAINT scan_format_known,
    ADD CONSTRAINT scan_format_known CHECK (format IN ('NMAP_XML', 'NMAP_TEXT', 'NMAP_GREPABLE'));
