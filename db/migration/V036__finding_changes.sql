-- The trail of findings: who changed what, when and why. Rows are added and never touched again; see V037.
CREATE TABLE finding_change (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    finding_id bigint      NOT NULL REFERENCES finding,
    changed_at timestamptz NOT NULL,
    changed_by bigint      NOT NULL REFERENCES account, -- for a verdict: whoever imported the scan
    field      text        NOT NULL,
    old_value  text,                                     -- NULL: there was none
    new_value  text,                                     -- NULL: there is none now
    reason     text        NOT NULL,

    CONSTRAINT finding_change_field_known   CHECK (field IN ('DISPOSITION', 'ACCEPTED_UNTIL', 'VERDICT')),
    CONSTRAINT finding_change_is_a_change   CHECK (old_value IS DISTINCT FROM new_value),
    CONSTRAINT finding_change_reason_length CHECK (length(reason) BETWEEN 1 AND 2000)
);
CREATE INDEX finding_change_of_finding ON finding_change (finding_id, id);
