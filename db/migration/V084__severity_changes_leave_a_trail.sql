-- A proposed severity can change while the verdict stays, and nothing that counts changes without a trace.
ALTER TABLE finding_change
    DROP CONSTRAINT finding_change_field_known,
    ADD CONSTRAINT finding_change_field_known CHECK (field IN (
        'DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT', 'PROPOSED_SEVERITY', 'JUDGED_AS', 'SEVERITY', 'ASSIGNEE', 'DUE',
        'TAGS', 'RULE', 'REGISTRY'));
