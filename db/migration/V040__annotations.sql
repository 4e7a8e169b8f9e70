-- A dated remark about a finding, a host, a scan or a port. It changes nothing.
CREATE TABLE annotation (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id     bigint      NOT NULL REFERENCES team, -- who may read it; for all but ports it is the team of the audit
    target_kind text        NOT NULL,
    finding_id  bigint      REFERENCES finding,
    host_id     bigint      REFERENCES host,
    scan_id     bigint      REFERENCES scan,
    port        integer,
    transport   text,
    written_by  bigint      NOT NULL REFERENCES account,
    written_at  timestamptz NOT NULL,
    text        text        NOT NULL,

    CONSTRAINT annotation_has_its_target    CHECK (
        (target_kind = 'FINDING') = (finding_id IS NOT NULL) AND
        (target_kind = 'HOST')    = (host_id    IS NOT NULL) AND
        (target_kind = 'SCAN')    = (scan_id    IS NOT NULL) AND
        (target_kind = 'PORT')    = (port       IS NOT NULL) AND
        (target_kind = 'PORT')    = (transport  IS NOT NULL)),
    CONSTRAINT annotation_target_kind_known CHECK (target_kind IN ('FINDING', 'HOST', 'SCAN', 'PORT')),
    CONSTRAINT annotation_transport_known   CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    CONSTRAINT annotation_port_in_range     CHECK (port BETWEEN 0 AND 65535),
    CONSTRAINT annotation_text_length       CHECK (length(text) BETWEEN 1 AND 10000)
);
CREATE INDEX annotation_of_finding ON annotation (finding_id) WHERE finding_id IS NOT NULL;
CREATE INDEX annotation_of_host    ON annotation (host_id)    WHERE host_id    IS NOT NULL;
CREATE INDEX annotation_of_scan    ON annotation (scan_id)    WHERE scan_id    IS NOT NULL;
CREATE INDEX annotation_of_port    ON annotation (team_id, port, transport) WHERE port IS NOT NULL;
