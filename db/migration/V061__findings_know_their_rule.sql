-- The rule that speaks for a finding. Without a foreign key, as those of findings were too dear (V048); rules stay (V060).
ALTER TABLE finding ADD COLUMN rule_id bigint; -- NULL: people decided, or nobody did yet

-- Few findings have a rule, and those of one rule are wanted when it ends.
CREATE INDEX finding_of_rule ON finding (rule_id) WHERE rule_id IS NOT NULL;

ALTER TABLE finding
    ADD CONSTRAINT finding_of_rule_is_decided CHECK (rule_id IS NULL OR disposition NOT IN ('NEW', 'IN_TRIAGE', 'FIXED'));

ALTER TABLE finding_change
    DROP CONSTRAINT finding_change_field_known,
    ADD CONSTRAINT finding_change_field_known CHECK (field IN (
        'DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT', 'JUDGED_AS', 'SEVERITY', 'ASSIGNEE', 'DUE', 'TAGS', 'RULE'));
