-- What people write of a finding besides its disposition: a severity of their own, who cares for it, by when, and tags.

-- The severity that imports propose stays beside the one that people judged; what counts is theirs. Whoever reads
-- "severity" reads what counts.
ALTER TABLE finding RENAME COLUMN severity TO proposed_severity;
ALTER TABLE finding RENAME CONSTRAINT finding_severity_known TO finding_proposed_severity_known;

ALTER TABLE finding
    ADD COLUMN judged_severity text,                           -- NULL: nobody judged otherwise
    ADD COLUMN severity        text NOT NULL GENERATED ALWAYS AS (coalesce(judged_severity, proposed_severity)) STORED,
    ADD COLUMN assignee_id     bigint REFERENCES account,      -- a member of the team when it was assigned
    ADD COLUMN due_day         date,                           -- the last day on which it is in time
    ADD COLUMN tags            text[] NOT NULL DEFAULT '{}',   -- in order, each once; see audit.Tag
    ADD CONSTRAINT finding_judged_severity_known CHECK (judged_severity IN ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    ADD CONSTRAINT finding_tags_count            CHECK (cardinality(tags) <= 20);

-- Most findings have none of them: these indexes cost an import nothing.
CREATE INDEX finding_of_assignee ON finding (assignee_id, audit_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX finding_due         ON finding (audit_id, due_day)     WHERE due_day IS NOT NULL;
CREATE INDEX finding_tagged      ON finding USING gin (tags)        WHERE tags <> '{}';

ALTER TABLE finding_change
    DROP CONSTRAINT finding_change_field_known,
    ADD CONSTRAINT finding_change_field_known CHECK (field IN (
        'DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT', 'JUDGED_AS', 'SEVERITY', 'ASSIGNEE', 'DUE', 'TAGS'));
