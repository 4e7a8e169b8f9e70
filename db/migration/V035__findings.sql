-- A (host, transport, port) of an audit that people have to judge. It lives across scans: an import writes what the
-- newest scan saw and what the registry said of it that day; people write the disposition, and nothing else does.
CREATE TABLE finding (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audit_id         bigint      NOT NULL REFERENCES audit,
    host_id          bigint      NOT NULL REFERENCES host,
    transport        text        NOT NULL,
    port             integer     NOT NULL,

    -- The machine's comparison, and what it rests on.
    verdict          text        NOT NULL,
    verdict_day      date        NOT NULL, -- the day (UTC) as of which the registry was asked: that of the newest scan
    registry_day     date        NOT NULL, -- of the newest copy of the registry that we had when it was asked
    basis            bigint[]    NOT NULL, -- the assignments that the verdict rests on, newest first; a fact is never deleted
    unauthorized_use boolean     NOT NULL, -- IANA reports unauthorized use of the port
    severity         text        NOT NULL,

    -- What the newest scan saw, in the scanner's words.
    evidence         text        NOT NULL,
    service_name     text,                 -- NULL where the scanner could not tell
    tunnel           text,
    product          text,
    product_version  text,
    extra_info       text,

    first_scan_id    bigint      NOT NULL REFERENCES scan, -- by the scans' own time, not by the order of import
    last_scan_id     bigint      NOT NULL REFERENCES scan,
    first_seen       timestamptz NOT NULL,
    last_seen        timestamptz NOT NULL,

    -- What people decided.
    disposition      text        NOT NULL DEFAULT 'NEW',
    accepted_until   date,                 -- first day on which the acceptance no longer holds
    version          integer     NOT NULL DEFAULT 0, -- counts changes of verdict and disposition, to refuse stale edits

    CONSTRAINT finding_once_in_audit         UNIQUE (audit_id, host_id, transport, port),
    CONSTRAINT finding_transport_known       CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    CONSTRAINT finding_port_in_range         CHECK (port BETWEEN 0 AND 65535),
    CONSTRAINT finding_verdict_known         CHECK (verdict IN ('REGISTERED', 'MISMATCHED', 'UNIDENTIFIED', 'UNASSIGNED',
                                                                'DEREGISTERED', 'RESERVED', 'DYNAMIC')),
    CONSTRAINT finding_severity_known        CHECK (severity IN ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    CONSTRAINT finding_evidence_known        CHECK (evidence IN ('GUESSED', 'PROBED', 'OWNER')),
    CONSTRAINT finding_disposition_known     CHECK (disposition IN ('NEW', 'IN_TRIAGE', 'EXPECTED', 'ACCEPTED',
                                                                    'FALSE_POSITIVE', 'TO_FIX', 'FIXED')),
    CONSTRAINT finding_accepted_until_a_day  CHECK ((disposition = 'ACCEPTED') = (accepted_until IS NOT NULL)),
    CONSTRAINT finding_seen_in_order         CHECK (first_seen <= last_seen)
);

-- The list by host walks the hosts' own index and looks findings up by their identity; these serve the filters.
CREATE INDEX finding_by_port        ON finding (audit_id, port);
CREATE INDEX finding_by_verdict     ON finding (audit_id, verdict);
CREATE INDEX finding_by_disposition ON finding (audit_id, disposition);
CREATE INDEX finding_of_host        ON finding (host_id);

COMMENT ON TABLE finding IS 'A port of a host in an audit, with the machine''s verdict and people''s disposition';
