-- On which days each assignment stood, told from the copies that show it and the days that IANA states.
--
-- It began on a day from begin_earliest to begin_latest; the first day without it is one from end_earliest to
-- end_latest. On a day D it is assigned if begin_latest <= D < end_earliest, possible if it is not assigned and
-- begin_earliest <= D < end_latest, and else not. These bear witness, the stronger first:
--   1. a copy that shows it: it stood on the copy's day;
--   2. a FULL copy that lacks it: it did not stand on that copy's day;
--   3. a day or a month that IANA states, unless 1 or 2 contradict it. Where they do, the registry mostly kept the
--      date of the port's earlier name: ms-do on 7680 has 2008-02-27, yet copies up to 2022 show another name there.
-- What lies between them stays open. A copy dated to a month may be of any of its days: what it shows stood on the
-- last of them at the latest, and what it lacks was absent on the first.

-- The first event that brought the name tells of the beginning. That a name is spelt otherwise from some day on
-- is an event too (RENAMED), later than that.
WITH brought AS (
    SELECT DISTINCT ON (assignment_id) assignment_id, precision, earliest, latest
    FROM registration_event
    WHERE kind IN ('REGISTERED', 'REASSIGNED', 'RENAMED', 'REINSTATED', 'TRANSPORT_CHANGED')
    ORDER BY assignment_id, latest, earliest
), witness AS (
    SELECT a.id, seen.latest AS seen_on, absent.earliest + 1 AS after_absence, stated.earliest, stated.latest
    FROM assignment a
    JOIN source seen ON seen.id = a.first_source
    LEFT JOIN source absent ON absent.id = a.not_seen_source
    LEFT JOIN brought stated ON stated.assignment_id = a.id
        AND stated.precision IN ('EXACT', 'MONTH')
        AND stated.earliest <= seen.latest
        -- A copy of the stated day itself can be some hours older than the registration.
        AND (absent.id IS NULL OR absent.earliest < stated.latest
            OR (stated.precision = 'EXACT' AND absent.earliest = stated.latest))
)
UPDATE assignment a
SET begin_latest   = least(w.seen_on, w.latest),
    begin_earliest = CASE WHEN coalesce(w.earliest, w.after_absence) IS NOT NULL -- which least() would pass over
        THEN least(w.seen_on, w.latest, greatest(w.earliest, w.after_absence)) END
FROM witness w
WHERE w.id = a.id;

-- The end is told by the removal, or by the name that took the place; if several, by the first after the last sighting.
WITH newest AS (
    SELECT id FROM source ORDER BY latest DESC LIMIT 1
), witness AS (
    SELECT DISTINCT ON (a.id) a.id,
           seen.earliest + 1 AS after_sighting,
           (SELECT min(s.latest) FROM source s WHERE s.role = 'FULL' AND s.earliest > seen.latest) AS next_copy,
           e.latest AS told_by,
           stated.earliest,
           stated.latest
    FROM assignment a
    JOIN source seen ON seen.id = a.last_source
    LEFT JOIN registration_event e
        ON e.kind = 'REMOVED' AND e.assignment_id = a.id
        OR e.kind = 'RENAMED' AND e.assignment_id <> a.id AND e.port = a.port
            AND e.transport IS NOT DISTINCT FROM a.transport
            AND lower(e.previous_name) IN (lower(a.service_name), lower(a.other_spellings[1]))
    LEFT JOIN registration_event stated
        ON stated.id = e.id AND stated.precision IN ('EXACT', 'MONTH') AND stated.latest > seen.earliest
    WHERE a.last_source <> (SELECT id FROM newest)
    ORDER BY a.id, e.latest <= seen.earliest, e.latest
)
UPDATE assignment a
SET end_earliest = greatest(w.after_sighting, w.earliest),
    end_latest   = CASE
        WHEN w.latest IS NOT NULL           THEN w.latest
        WHEN w.told_by >= w.after_sighting  THEN w.told_by
        ELSE w.next_copy -- no event tells of the end, or only one that a later sighting contradicts
        END
FROM witness w
WHERE w.id = a.id;

ALTER TABLE assignment
    ALTER COLUMN begin_latest SET NOT NULL,
    ADD CONSTRAINT assignment_begin_in_order  CHECK (begin_earliest <= begin_latest),
    ADD CONSTRAINT assignment_both_ends       CHECK ((end_earliest IS NULL) = (end_latest IS NULL)),
    -- end_earliest can lie before begin_latest: a name in one copy alone, dated to a month, stood on no day for sure.
    ADD CONSTRAINT assignment_end_in_order    CHECK (end_earliest <= end_latest AND begin_latest < end_latest),
    -- The same name once at a time on a port and transport; several names can hold one port. Half-open, as everywhere.
    ADD CONSTRAINT assignment_no_overlap      EXCLUDE USING gist (
        coalesce(port, -1) WITH =, coalesce(transport, '') WITH =, lower(service_name) WITH =,
        daterange(begin_latest, end_latest) WITH &&);

COMMENT ON COLUMN assignment.begin_earliest IS 'First day on which it can have begun; NULL if nothing bounds it';
COMMENT ON COLUMN assignment.begin_latest   IS 'Day by which it had begun';
COMMENT ON COLUMN assignment.end_earliest   IS 'First day on which it can have been gone; NULL while it stands';
COMMENT ON COLUMN assignment.end_latest     IS 'First day on which it was surely gone; NULL while it stands';
