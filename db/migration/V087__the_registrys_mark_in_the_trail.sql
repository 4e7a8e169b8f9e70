-- Whoever judges a finding takes the registry's mark off it. The trail tells so, also where the decision stays the same, and
-- an undo gives the mark back.
ALTER TABLE finding_change
    DROP CONSTRAINT finding_change_field_known,
    ADD CONSTRAINT finding_change_field_known CHECK (field IN (
        'DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT', 'PROPOSED_SEVERITY', 'JUDGED_AS', 'SEVERITY', 'ASSIGNEE', 'DUE',
        'TAGS', 'RULE', 'REGISTRY', 'REGISTRY_CHANGED'));
