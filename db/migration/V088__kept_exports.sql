-- Exports that are too large to be waited for: made in the background by whichever node is free, kept for some days, and
-- then forgotten with all that belongs to them.
CREATE TABLE kept_export (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audit_id     bigint      NOT NULL REFERENCES audit,
    query        text        NOT NULL, -- of findings; empty for all
    form         text        NOT NULL,
    requested_by bigint      NOT NULL REFERENCES account, -- who "me" is in the query, too
    requested_at timestamptz NOT NULL,
    state        text        NOT NULL DEFAULT 'QUEUED',
    ended_at     timestamptz,
    problem      text,        -- why it failed
    findings     bigint,      -- in the file
    sha256       text,        -- of the file
    size         bigint,      -- bytes of the file

    CONSTRAINT kept_export_query_length CHECK (length(query) <= 1000),
    CONSTRAINT kept_export_form_known   CHECK (form IN ('CSV', 'JSON', 'XLSX', 'PDF')),
    -- One that a worker makes is QUEUED until the file is committed; the worker's lock on the row keeps others away, and
    -- ends with the worker, however that comes about.
    CONSTRAINT kept_export_state_known  CHECK (state IN ('QUEUED', 'DONE', 'FAILED')),
    CONSTRAINT kept_export_ended        CHECK ((state = 'QUEUED') = (ended_at IS NULL)),
    CONSTRAINT kept_export_problem_told CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
    CONSTRAINT kept_export_file_told    CHECK ((state = 'DONE') = (findings IS NOT NULL AND sha256 IS NOT NULL AND size IS NOT NULL)),
    CONSTRAINT kept_export_sha256_syntax CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX kept_export_queue    ON kept_export (id) WHERE state = 'QUEUED';
CREATE INDEX kept_export_of_audit ON kept_export (audit_id, id);
CREATE INDEX kept_export_old      ON kept_export (ended_at) WHERE ended_at IS NOT NULL;

-- The file, packed by gzip, in pieces that one after the other are the packed file.
CREATE TABLE kept_export_piece (
    export_id bigint  NOT NULL REFERENCES kept_export ON DELETE CASCADE,
    number    integer NOT NULL, -- the first is 0
    bytes     bytea   NOT NULL,

    PRIMARY KEY (export_id, number)
);
ALTER TABLE kept_export_piece ALTER COLUMN bytes SET STORAGE EXTERNAL; -- it is packed already

-- How far a worker is: written beside its transaction, so that others can see it.
CREATE TABLE kept_export_progress (
    export_id   bigint  PRIMARY KEY REFERENCES kept_export ON DELETE CASCADE,
    attempts    integer NOT NULL, -- how often a worker began
    written     bigint  NOT NULL, -- findings, of
    matching    bigint,           -- so many; NULL until they are counted
    is_unwanted boolean NOT NULL DEFAULT false -- somebody wants it forgotten while a worker makes it
);
