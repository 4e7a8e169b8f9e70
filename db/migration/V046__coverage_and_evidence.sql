-- What a scan tested, so that absence can be told from not having looked; and what a host tells of its own listeners.

ALTER TABLE scan
    DROP CONSTRAINT scan_format_known,
    ADD CONSTRAINT scan_format_known CHECK (format IN (
        'NMAP_XML', 'NMAP_TEXT', 'NMAP_GREPABLE', 'MASSCAN_JSON', 'MASSCAN_LIST', 'NAABU_JSON', 'NESSUS', 'OPENVAS',
        'SS', 'NETSTAT_LINUX', 'NETSTAT_BSD', 'NETSTAT_WINDOWS', 'SOCKSTAT', 'LSOF', 'POWERSHELL', 'OSQUERY', 'PROC_NET'));

-- The distinct sets of ports that a scan tested. Most hosts of a scan were tested in the same way and share one.
CREATE TABLE coverage (
    id      bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scan_id bigint         NOT NULL REFERENCES scan,
    tcp     int4multirange NOT NULL, -- empty for none, as are the following
    udp     int4multirange NOT NULL,
    sctp    int4multirange NOT NULL,
    dccp    int4multirange NOT NULL,

    CONSTRAINT coverage_of_ports CHECK (
        tcp <@ '{[0,65536)}' AND udp <@ '{[0,65536)}' AND sctp <@ '{[0,65536)}' AND dccp <@ '{[0,65536)}')
);

-- A host that a scan met, or tried to. Without foreign keys and in this order for the same reasons as observation (V030).
CREATE TABLE scan_host (
    scan_id     bigint  NOT NULL, -- of scan
    host_id     bigint  NOT NULL, -- of host
    up          boolean NOT NULL, -- false: it was tried, and nothing answered
    coverage_id bigint,           -- of coverage; NULL where the scan does not tell what it tested

    PRIMARY KEY (scan_id, host_id),
    CONSTRAINT scan_host_down_is_not_covered CHECK (up OR coverage_id IS NULL)
);

CREATE TRIGGER coverage_stays BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON coverage
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_lose_what_was_seen();

ALTER TABLE observation
    ADD COLUMN scripts      text,    -- what the scanner's scripts said that helps to tell what listens
    ADD COLUMN bind         text,    -- the addresses that the listener is bound to; NULL where it was seen from outside
    ADD COLUMN process      text,    -- the program that listens; NULL where not told
    ADD COLUMN process_user text,    -- the account that it runs as; NULL where not told
    ADD COLUMN line         bigint   NOT NULL DEFAULT 0; -- of the file; 0 where no line can be named
