-- Audits tell every node that something of them has changed, once it is committed: which audit, and which part of its pages
-- is to be looked at again. What it was, whoever wants to know reads from the tables; PostgreSQL folds notices of one
-- transaction that say the same. audit.AuditNews reads them.
CREATE FUNCTION tell_of_audit(audit_id bigint, topic text) RETURNS void LANGUAGE sql AS $$
SELECT pg_notify('audit', audit_id || ' ' || topic)
$$;

-- Whatever people, rules and imports change of findings that somebody may have looked at ends in the trail, whose end
-- stands here: a row an audit, so that a change of 100,000 findings fires this once.
CREATE FUNCTION tell_of_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_audit(NEW.audit_id, 'FINDINGS');
    RETURN NULL;
END;
$$;
CREATE TRIGGER trail_tells AFTER UPDATE ON trail FOR EACH ROW EXECUTE FUNCTION tell_of_trail();

CREATE FUNCTION tell_of_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_audit(NEW.audit_id, 'IMPORTS');
    IF NEW.state = 'DONE' THEN
        PERFORM tell_of_audit(NEW.audit_id, 'FINDINGS');
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER import_tells AFTER INSERT OR UPDATE ON import FOR EACH ROW EXECUTE FUNCTION tell_of_import();

CREATE FUNCTION tell_of_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_audit((SELECT audit_id FROM import WHERE id = NEW.import_id), 'IMPORTS');
    RETURN NULL;
END;
$$;
CREATE TRIGGER import_progress_tells AFTER INSERT OR UPDATE ON import_progress
    FOR EACH ROW EXECUTE FUNCTION tell_of_progress();

-- A remark changes nothing of its finding, but the finding's page shows it.
CREATE FUNCTION tell_of_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM tell_of_audit((SELECT audit_id FROM finding WHERE id = NEW.finding_id), 'REMARKS');
    RETURN NULL;
END;
$$;
CREATE TRIGGER annotation_tells AFTER INSERT ON annotation
    FOR EACH ROW WHEN (NEW.finding_id IS NOT NULL) EXECUTE FUNCTION tell_of_remark();
