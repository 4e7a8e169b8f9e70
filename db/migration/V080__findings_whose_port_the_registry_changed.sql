-- A newer registry says something new of ports that are open in audits: their findings are to be looked at again.

-- What is still to be done: a row for each audit when a refresh is applied, which goes when its findings are marked. Not in
-- the refresh's own transaction, as that would have to wait for the imports of every audit.
CREATE TABLE registry_mark (
    refresh_id bigint NOT NULL REFERENCES registry_refresh ON DELETE CASCADE,
    audit_id   bigint NOT NULL REFERENCES audit,

    PRIMARY KEY (refresh_id, audit_id)
);
CREATE INDEX registry_mark_of_audit ON registry_mark (audit_id);

ALTER TABLE finding ADD COLUMN registry_changed date; -- the day of the copy that said something new since it was judged
CREATE INDEX finding_registry_changed ON finding (audit_id) WHERE registry_changed IS NOT NULL;

ALTER TABLE finding_change
    DROP CONSTRAINT finding_change_field_known,
    ADD CONSTRAINT finding_change_field_known CHECK (field IN (
        'DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT', 'JUDGED_AS', 'SEVERITY', 'ASSIGNEE', 'DUE', 'TAGS', 'RULE', 'REGISTRY'));
