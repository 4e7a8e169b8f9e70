-- Queries of the workbench that somebody keeps by a name, for themselves or for the whole team. A query asks of any audit
-- of the team; what it finds is never kept.
CREATE TABLE saved_filter (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id  bigint      NOT NULL REFERENCES team,
    saved_by bigint      NOT NULL REFERENCES account,
    name     text        NOT NULL,
    query    text        NOT NULL,
    shared   boolean     NOT NULL, -- whether the whole team sees it
    saved_at timestamptz NOT NULL,

    CONSTRAINT saved_filter_name_length  CHECK (length(name) BETWEEN 1 AND 80),
    CONSTRAINT saved_filter_query_length CHECK (length(query) BETWEEN 1 AND 1000)
);

-- Saving under a name that one has used takes its place.
CREATE UNIQUE INDEX saved_filter_once ON saved_filter (team_id, saved_by, lower(name));

COMMENT ON TABLE saved_filter IS 'A query of the workbench with a name, one person''s or shared with the team';
