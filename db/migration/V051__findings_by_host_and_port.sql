-- What identifies a finding is its host, transport and port (the audit is that of the host). Now its number is made of them:
-- one unique index instead of two, and one that always grows at its end. A large import spends most of its time on the
-- indexes of this table: of 1.25 million findings, each one whose keys come in no order took a second and a half.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Two bits for the transport, sixteen for the port, the rest for the host; Finding knows them too.
CREATE FUNCTION finding_id(host_id bigint, transport text, port integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT host_id << 18
       | CASE transport WHEN 'TCP' THEN 0 WHEN 'UDP' THEN 65536 WHEN 'SCTP' THEN 131072 WHEN 'DCCP' THEN 196608 END
       | port
$$;

ALTER TABLE finding_change DROP CONSTRAINT finding_change_finding_id_fkey;
ALTER TABLE annotation DROP CONSTRAINT annotation_finding_id_fkey;

ALTER TABLE finding ADD COLUMN number bigint GENERATED ALWAYS AS (finding_id(host_id, transport, port)) STORED NOT NULL;

-- The trail says the same as before of the same findings; only here may it be touched.
ALTER TABLE finding_change DISABLE TRIGGER finding_change_is_append_only;
UPDATE finding_change c SET finding_id = f.number FROM finding f WHERE f.id = c.finding_id;
ALTER TABLE finding_change ENABLE TRIGGER finding_change_is_append_only;
UPDATE annotation a SET finding_id = f.number FROM finding f WHERE f.id = a.finding_id;

ALTER TABLE finding DROP COLUMN id;
ALTER TABLE finding RENAME COLUMN number TO id;
ALTER TABLE finding ADD PRIMARY KEY (id);
ALTER TABLE finding DROP CONSTRAINT finding_once_in_audit;

ALTER TABLE finding_change ADD FOREIGN KEY (finding_id) REFERENCES finding;
ALTER TABLE annotation     ADD FOREIGN KEY (finding_id) REFERENCES finding;

-- Ports come in no order. A GIN index takes them in many at a time, and finds one port or a span of them in an audit.
CREATE FUNCTION audit_port(audit_id bigint, port integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT audit_id << 16 | port $$;

DROP INDEX finding_by_port;
CREATE INDEX finding_by_port ON finding USING gin (audit_port(audit_id, port));

-- The findings of an audit, to be counted or gone through. All keys of an import are the same and come at the same place.
CREATE INDEX finding_of_audit ON finding (audit_id);
