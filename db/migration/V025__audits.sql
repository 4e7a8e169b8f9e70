-- A team's piece of work: its hosts, scans and findings hang on it.
CREATE TABLE audit (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES team,
    name       text        NOT NULL,
    created_by bigint      NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL,
    version    integer     NOT NULL DEFAULT 0,

    CONSTRAINT audit_name_length CHECK (length(name) BETWEEN 1 AND 120)
);
CREATE UNIQUE INDEX audit_name_unique_in_team ON audit (team_id, lower(name));
