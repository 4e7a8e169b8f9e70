-- Words that people put on hosts, to find them together. A tag that was taken off stays as a row: who had put it on, and who
-- took it off, can be told later. Findings inherit nothing: theirs are their own (V055).
CREATE TABLE host_tag (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audit_id bigint      NOT NULL REFERENCES audit, -- that of the host, so that an audit's tags are found by one index
    host_id  bigint      NOT NULL REFERENCES host,
    tag      text        NOT NULL,                  -- see audit.Tag
    put_by   bigint      NOT NULL REFERENCES account,
    put_at   timestamptz NOT NULL,
    taken_by bigint      REFERENCES account,        -- NULL while the host has it
    taken_at timestamptz,

    CONSTRAINT host_tag_length           CHECK (length(tag) BETWEEN 1 AND 40),
    CONSTRAINT host_tag_taken_by_someone CHECK ((taken_by IS NULL) = (taken_at IS NULL))
);

-- A host has a tag once; serves the tags of a host as well.
CREATE UNIQUE INDEX host_tag_once    ON host_tag (host_id, tag) WHERE taken_at IS NULL;
CREATE INDEX        host_tag_past    ON host_tag (host_id)      WHERE taken_at IS NOT NULL;
CREATE INDEX        host_tag_in_audit ON host_tag (audit_id, tag) WHERE taken_at IS NULL;

COMMENT ON TABLE host_tag IS 'A tag of a host, from when it was put on until it was taken off';
