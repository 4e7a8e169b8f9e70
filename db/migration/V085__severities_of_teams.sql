-- How severe a team holds what a finding is: by verdict, from where it can be reached, and how well it is known what
-- listens. Each change is a whole table of its own and stays, so that it can be shown which one proposed a severity.
CREATE TABLE severity_revision (
    id                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id             bigint      NOT NULL REFERENCES team,
    version             integer     NOT NULL, -- from 1 on; before that the table holds that every team begins with
    raises_unauthorized boolean     NOT NULL, -- where IANA reports unauthorized use, it is one step more severe
    reason              text        NOT NULL,
    changed_by          bigint      NOT NULL REFERENCES account,
    changed_at          timestamptz NOT NULL,

    CONSTRAINT severity_revision_once_in_team  UNIQUE (team_id, version),
    CONSTRAINT severity_revision_from_one      CHECK (version >= 1),
    CONSTRAINT severity_revision_reason_length CHECK (length(reason) BETWEEN 1 AND 1000)
);

CREATE TABLE severity_cell (
    revision_id bigint NOT NULL REFERENCES severity_revision,
    verdict     text   NOT NULL,
    reach       text   NOT NULL, -- finding.exposure, or OUTSIDE where that is NULL
    evidence    text   NOT NULL,
    severity    text   NOT NULL,

    PRIMARY KEY (revision_id, verdict, reach, evidence),
    CONSTRAINT severity_cell_verdict_known  CHECK (verdict IN ('REGISTERED', 'MISMATCHED', 'UNIDENTIFIED', 'UNASSIGNED',
                                                               'DEREGISTERED', 'RESERVED', 'DYNAMIC')),
    CONSTRAINT severity_cell_reach_known    CHECK (reach IN ('LOOPBACK', 'ONE', 'ALL', 'OUTSIDE')),
    CONSTRAINT severity_cell_evidence_known CHECK (evidence IN ('GUESSED', 'PROBED', 'OWNER')),
    CONSTRAINT severity_cell_severity_known CHECK (severity IN ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
);

CREATE TRIGGER severity_revision_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON severity_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER severity_cell_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON severity_cell
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
