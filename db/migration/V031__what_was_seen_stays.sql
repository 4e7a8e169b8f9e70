-- Observations refer to their scan and host without foreign keys (V030), so neither may go from under them.
-- Nothing in Portledger deletes either; this holds for whoever works on the tables by hand.
CREATE FUNCTION refuse_to_lose_what_was_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % stay: observations refer to them', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER scan_stays BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON scan
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_lose_what_was_seen();

CREATE TRIGGER host_stays BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON host
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_lose_what_was_seen();
