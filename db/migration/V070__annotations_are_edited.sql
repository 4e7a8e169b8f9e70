-- Whoever wrote an annotation can edit and withdraw it. It stays a record: the database itself keeps every older text,
-- whoever changes one and by whatever means, and lets none of them go.
ALTER TABLE annotation
    ADD COLUMN version      integer     NOT NULL DEFAULT 0, -- counts edits and the withdrawal
    ADD COLUMN edited_at    timestamptz,                    -- when its present text was written; NULL: at first
    ADD COLUMN withdrawn_at timestamptz;                    -- NULL while it stands

CREATE TABLE earlier_text (
    annotation_id bigint      NOT NULL REFERENCES annotation,
    version       integer     NOT NULL, -- of the annotation while it said so last
    written_at    timestamptz NOT NULL,
    text          text        NOT NULL,

    PRIMARY KEY (annotation_id, version)
);
CREATE TRIGGER earlier_text_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON earlier_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_earlier_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO earlier_text (annotation_id, version, written_at, text)
    VALUES (OLD.id, OLD.version, coalesce(OLD.edited_at, OLD.written_at), OLD.text);
    RETURN NULL;
END;
$$;
CREATE TRIGGER annotation_keeps_earlier_text AFTER UPDATE ON annotation
    FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION keep_earlier_text();

CREATE TRIGGER annotation_stays BEFORE DELETE OR TRUNCATE ON annotation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What it is about, who wrote it and when is said once.
CREATE TRIGGER annotation_keeps_its_origin BEFORE UPDATE ON annotation
    FOR EACH ROW WHEN (
        (OLD.team_id, OLD.target_kind, OLD.finding_id, OLD.host_id, OLD.scan_id, OLD.port, OLD.transport,
         OLD.written_by, OLD.written_at)
        IS DISTINCT FROM
        (NEW.team_id, NEW.target_kind, NEW.finding_id, NEW.host_id, NEW.scan_id, NEW.port, NEW.transport,
         NEW.written_by, NEW.written_at))
    EXECUTE FUNCTION refuse_change();
