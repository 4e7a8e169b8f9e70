-- What the scans of an audit together say of a finding: whether it is there, and what listens. Everything here is made of
-- "the newest of its kind", so that the order in which scans are imported makes no difference.

ALTER TABLE observation
    ADD COLUMN exposure text, -- from where the listener can be reached; NULL where it was seen from outside
    ADD CONSTRAINT observation_exposure_known CHECK (exposure IN ('LOOPBACK', 'ONE', 'ALL'));

-- PostgreSQL checks foreign keys row by row: 20 of 36 seconds for a million findings. What they refer to stays anyway (V031).
ALTER TABLE finding
    DROP CONSTRAINT finding_audit_id_fkey,
    DROP CONSTRAINT finding_host_id_fkey,
    DROP CONSTRAINT finding_first_scan_id_fkey,
    DROP CONSTRAINT finding_last_scan_id_fkey;

CREATE TRIGGER audit_stays BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_lose_what_was_seen();

-- The unique key begins with audit and host and serves the list of a host as well. Most findings are NEW, and nobody
-- finds those by an index.
DROP INDEX finding_of_host;
DROP INDEX finding_by_disposition;
CREATE INDEX finding_by_disposition ON finding (audit_id, disposition) WHERE disposition <> 'NEW';

ALTER TABLE finding
    ADD COLUMN process          text,        -- the program that listens, where the host told it
    ADD COLUMN exposure         text,        -- by the newest listing of the host; NULL if none saw it
    -- The newest scan that saw it from each side; one of them gave the evidence and the verdict above.
    ADD COLUMN outside_scan_id  bigint,
    ADD COLUMN outside_seen     timestamptz,
    ADD COLUMN inside_scan_id   bigint,
    ADD COLUMN inside_seen      timestamptz,
    ADD COLUMN evidence_scan_id bigint,
    -- The newest scans that did not see it: those that tested it, and those that met its host and did not.
    ADD COLUMN absent_outside   timestamptz, -- only those after it was seen last matter; older ones may be missing
    ADD COLUMN absent_inside    timestamptz,
    ADD COLUMN untested_outside timestamptz,
    ADD COLUMN untested_inside  timestamptz,
    ADD COLUMN presence         text NOT NULL DEFAULT 'PRESENT',
    -- What people decided on, so that it can be asked again when something else listens.
    ADD COLUMN judged_as        text,
    ADD COLUMN judged_at        timestamptz,
    ADD COLUMN asks_again       boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT finding_exposure_known CHECK (exposure IN ('LOOPBACK', 'ONE', 'ALL')),
    ADD CONSTRAINT finding_presence_known CHECK (presence IN ('PRESENT', 'GONE', 'UNVERIFIED'));

UPDATE finding
SET outside_scan_id = last_scan_id, outside_seen = last_seen, evidence_scan_id = last_scan_id;

ALTER TABLE finding
    ALTER COLUMN evidence_scan_id SET NOT NULL,
    ADD CONSTRAINT finding_was_seen CHECK (outside_scan_id IS NOT NULL OR inside_scan_id IS NOT NULL);

CREATE INDEX finding_absent ON finding (audit_id, presence) WHERE presence <> 'PRESENT';
CREATE INDEX finding_asking ON finding (audit_id) WHERE asks_again;

-- A listener that only its own host can reach, and that was never seen from outside, cannot be missed from outside.
CREATE FUNCTION presence_of(
    last_seen timestamptz, absent_outside timestamptz, absent_inside timestamptz,
    untested_outside timestamptz, untested_inside timestamptz, inside_only boolean) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE
           WHEN greatest(absent_inside, CASE WHEN inside_only THEN NULL ELSE absent_outside END) > last_seen THEN 'GONE'
           WHEN greatest(untested_inside, CASE WHEN inside_only THEN NULL ELSE untested_outside END) > last_seen
               THEN 'UNVERIFIED'
           ELSE 'PRESENT'
       END
$$;

-- What a finding's evidence says that a decision rests on. Versions change with every update and decide nothing.
CREATE FUNCTION seen_as(tunnel text, service_name text, product text, process text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT coalesce(tunnel, '') || '/' || coalesce(service_name, '') || '/' || coalesce(product, '') || '/' || coalesce(process, '')
$$;

-- Settled decisions made before this was kept rest on what is seen now.
UPDATE finding
SET judged_as = seen_as(tunnel, service_name, product, process), judged_at = last_seen
WHERE disposition <> 'NEW';

ALTER TABLE finding_change
    DROP CONSTRAINT finding_change_field_known,
    ADD CONSTRAINT finding_change_field_known CHECK (field IN ('DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT', 'JUDGED_AS'));
