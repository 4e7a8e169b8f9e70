-- What was seen: scans, the hosts they met, and the ports they saw in a state that may mean a listener.

CREATE TABLE scan (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audit_id        bigint      NOT NULL REFERENCES audit,
    file_name       text        NOT NULL,
    sha256          text        NOT NULL, -- of the file as it came, before any unpacking
    size            bigint      NOT NULL, -- bytes of the file as it came
    format          text        NOT NULL,
    scanner         text,                 -- as the file names it
    scanner_version text,
    arguments       text,                 -- the scanner's command line, as the file tells it
    started_at      timestamptz,          -- NULL where the file does not tell
    finished_at     timestamptz,          -- NULL where the file does not tell, as when the scan was interrupted
    day             date        NOT NULL, -- the day (UTC) whose registry the observations are compared with
    imported_by     bigint      NOT NULL REFERENCES account,
    imported_at     timestamptz NOT NULL,
    hosts           integer     NOT NULL, -- hosts that the scan met, with or without an open port
    observations    integer     NOT NULL,

    CONSTRAINT scan_once_in_audit   UNIQUE (audit_id, sha256),
    CONSTRAINT scan_sha256_syntax   CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT scan_size_positive   CHECK (size > 0),
    CONSTRAINT scan_format_known    CHECK (format IN ('NMAP_XML')),
    CONSTRAINT scan_counts_positive CHECK (hosts >= 0 AND observations >= 0)
);

-- What an import had to leave out, to repair or to doubt, for people to read.
CREATE TABLE scan_notice (
    id      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scan_id bigint  NOT NULL REFERENCES scan,
    kind    text    NOT NULL,
    line    bigint,                       -- of the file, the first is 1; NULL where no line can be named
    text    text    NOT NULL,

    CONSTRAINT scan_notice_kind_known CHECK (kind IN ('REPAIRED', 'LEFT_OUT', 'WARNING'))
);
CREATE INDEX scan_notice_of_scan ON scan_notice (scan_id);

-- A host is an address within an audit. The zone of a link-local address makes another host: fe80::1%eth0 is not fe80::1%eth1.
CREATE TABLE host (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audit_id bigint NOT NULL REFERENCES audit,
    address  inet   NOT NULL,
    zone     text   NOT NULL DEFAULT '',

    CONSTRAINT host_once_in_audit      UNIQUE (audit_id, address, zone),
    CONSTRAINT host_address_is_no_net  CHECK (masklen(address) = CASE family(address) WHEN 4 THEN 32 ELSE 128 END),
    CONSTRAINT host_zone_only_for_ipv6 CHECK (zone = '' OR family(address) = 6)
);

CREATE TABLE host_name (
    host_id bigint NOT NULL REFERENCES host,
    name    text   NOT NULL,
    PRIMARY KEY (host_id, name),
    CONSTRAINT host_name_length CHECK (length(name) BETWEEN 1 AND 255)
);

-- No surrogate key, and the scan comes first in the key: old scans can be partitioned away.
-- No foreign keys, because PostgreSQL checks them row by row: with them, a million rows took three times as long.
-- Rows come only from one INSERT that joins host, in the transaction that adds the scan; V031 sees that both stay.
CREATE TABLE observation (
    scan_id      bigint  NOT NULL,        -- of scan
    host_id      bigint  NOT NULL,        -- of host
    transport    text    NOT NULL,
    port         integer NOT NULL,
    state        text    NOT NULL,
    evidence     text    NOT NULL,
    service_name text,                    -- as the scanner names it; NULL where it could not tell
    tunnel       text,                    -- what the service was reached through, such as ssl
    product      text,
    version      text,
    extra_info   text,
    reason       text,                    -- why the scanner thinks so, such as syn-ack

    PRIMARY KEY (scan_id, host_id, transport, port),
    CONSTRAINT observation_transport_known CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    CONSTRAINT observation_port_in_range   CHECK (port BETWEEN 0 AND 65535),
    CONSTRAINT observation_state_known     CHECK (state IN ('OPEN', 'OPEN_FILTERED')),
    CONSTRAINT observation_evidence_known  CHECK (evidence IN ('GUESSED', 'PROBED', 'OWNER'))
);
