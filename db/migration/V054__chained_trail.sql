-- The trail can be appended to and never changed (V037). Whoever owns the database can switch that off; so each entry
-- now carries the hash of the entry before it, and an entry that was changed, taken out or put in between is found.
-- Every audit has a chain of its own: two audits never wait for each other.

-- A change is one act of somebody, such as an edit of 100,000 findings at once.
CREATE SEQUENCE trail_change;

ALTER TABLE finding_change
    ADD COLUMN audit_id    bigint,  -- that of the finding
    ADD COLUMN sequence    bigint,  -- the place in the chain of the audit: 1, 2, 3 and so on
    ADD COLUMN change_id   bigint,
    ADD COLUMN version     integer, -- of the finding after the change; NULL in entries that are older than this column
    ADD COLUMN hash_before bytea,   -- that of the entry before; zeros in the first
    ADD COLUMN hash        bytea;

-- The canonical form of an entry: a JSON array of everything it says, as PostgreSQL 16 to 18 and, for example, Python's
-- json.dumps(entry, ensure_ascii=False) write it, the time in UTC with six digits of a second.
CREATE FUNCTION trail_line(
    audit_id bigint, sequence bigint, change_id bigint, finding_id bigint, version integer, changed_at timestamptz,
    changed_by bigint, field text, old_value text, new_value text, reason text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT json_build_array(
    audit_id, sequence, change_id, finding_id, version,
    to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    changed_by, field, old_value, new_value, reason)::text
$$;

-- SHA-256 over the hash of the entry before and the line in UTF-8.
CREATE FUNCTION trail_hash(hash_before bytea, line text) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT sha256(hash_before || convert_to(line, 'UTF8')) $$;

CREATE FUNCTION trail_beginning() RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT decode(repeat('00', 32), 'hex') $$;

-- As a window function it chains any number of entries in one statement:
--     trail_chain(hash before the first of them, line) OVER (ORDER BY sequence)
-- In plpgsql, because PostgreSQL does not inline SQL here, which would take three times as long.
CREATE FUNCTION trail_link(hash_before bytea, first_before bytea, line text) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN trail_hash(coalesce(hash_before, first_before), line);
END;
$$;

CREATE AGGREGATE trail_chain(bytea, text) (SFUNC = trail_link, STYPE = bytea);

-- The end of each chain, so that nobody can take entries off it unseen. Its row is what those who append wait for.
CREATE TABLE trail (
    audit_id  bigint PRIMARY KEY REFERENCES audit,
    entries   bigint NOT NULL DEFAULT 0,
    last_hash bytea  NOT NULL DEFAULT trail_beginning(), -- zeros while there are none

    CONSTRAINT trail_entries_count    CHECK (entries >= 0),
    CONSTRAINT trail_last_hash_length CHECK (length(last_hash) = 32)
);
CREATE TRIGGER trail_stays BEFORE DELETE OR TRUNCATE ON trail
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION begin_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO trail (audit_id) VALUES (NEW.id);
    RETURN NULL;
END;
$$;
CREATE TRIGGER audit_has_a_trail AFTER INSERT ON audit FOR EACH ROW EXECUTE FUNCTION begin_trail();

-- The entries that are there say the same as before; only here may they be touched.
ALTER TABLE finding_change DISABLE TRIGGER finding_change_is_append_only;

UPDATE finding_change c
SET audit_id = n.audit_id, sequence = n.sequence, change_id = n.change_id
FROM (SELECT e.id, f.audit_id,
             row_number() OVER (PARTITION BY f.audit_id ORDER BY e.id) AS sequence,
             dense_rank() OVER (ORDER BY f.audit_id, e.changed_at, e.changed_by, e.reason) AS change_id
      FROM finding_change e
      JOIN finding f ON f.id = e.finding_id) n
WHERE c.id = n.id;

UPDATE finding_change c
SET hash = n.hash
FROM (SELECT id, trail_chain(trail_beginning(), trail_line(audit_id, sequence, change_id, finding_id, version, changed_at,
                                                           changed_by, field, old_value, new_value, reason))
                     OVER (PARTITION BY audit_id ORDER BY sequence) AS hash
      FROM finding_change) n
WHERE c.id = n.id;

UPDATE finding_change c
SET hash_before = n.hash_before
FROM (SELECT id, lag(hash, 1, trail_beginning()) OVER (PARTITION BY audit_id ORDER BY sequence) AS hash_before
      FROM finding_change) n
WHERE c.id = n.id;

ALTER TABLE finding_change ENABLE TRIGGER finding_change_is_append_only;

SELECT setval('trail_change', (SELECT max(change_id) FROM finding_change));

INSERT INTO trail (audit_id) SELECT id FROM audit;
UPDATE trail t
SET entries = c.sequence, last_hash = c.hash
FROM (SELECT DISTINCT ON (audit_id) audit_id, sequence, hash FROM finding_change ORDER BY audit_id, sequence DESC) c
WHERE c.audit_id = t.audit_id;

ALTER TABLE finding_change
    ALTER COLUMN audit_id    SET NOT NULL,
    ALTER COLUMN sequence    SET NOT NULL,
    ALTER COLUMN change_id   SET NOT NULL,
    ALTER COLUMN hash_before SET NOT NULL,
    ALTER COLUMN hash        SET NOT NULL,
    ADD CONSTRAINT finding_change_place_in_chain UNIQUE (audit_id, sequence),
    ADD CONSTRAINT finding_change_hash_length    CHECK (length(hash) = 32 AND length(hash_before) = 32);
CREATE INDEX finding_change_of_change ON finding_change (change_id);

COMMENT ON TABLE trail IS 'The end of each audit''s trail; what it consists of is finding_change';
