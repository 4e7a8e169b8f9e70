-- A trail that can be edited proves nothing. The database itself refuses, whoever asks and however few rows it would hit:
-- the trigger fires for each statement, so that an UPDATE that matches nothing is refused like any other.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER finding_change_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON finding_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
