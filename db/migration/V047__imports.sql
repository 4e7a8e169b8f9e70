-- A file's way into an audit is a job: the file is kept first and read afterwards, by whichever node is free.

-- Files as they came, for as long as anything was made of them.
CREATE TABLE original (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256 text   NOT NULL, -- of the file as it came
    size   bigint NOT NULL, -- bytes of the file as it came

    CONSTRAINT original_sha256_syntax CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT original_size_positive CHECK (size > 0)
);

-- The file, packed by gzip, in pieces that one after the other are the packed file.
CREATE TABLE original_piece (
    original_id bigint  NOT NULL REFERENCES original ON DELETE CASCADE,
    number      integer NOT NULL, -- the first is 0
    bytes       bytea   NOT NULL,

    PRIMARY KEY (original_id, number)
);
ALTER TABLE original_piece ALTER COLUMN bytes SET STORAGE EXTERNAL; -- it is packed already

CREATE TABLE import (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    audit_id     bigint      NOT NULL REFERENCES audit,
    original_id  bigint      REFERENCES original, -- NULL once the file was refused: nothing of it is kept then
    file_name    text        NOT NULL,
    sha256       text        NOT NULL,
    size         bigint      NOT NULL,
    stated_host  text,        -- what people stated of a file that does not tell it; NULL for nothing
    stated_time  timestamptz, -- likewise
    requested_by bigint      NOT NULL REFERENCES account,
    requested_at timestamptz NOT NULL,
    state        text        NOT NULL DEFAULT 'QUEUED',
    ended_at     timestamptz,
    problem      text,        -- why it was refused, or failed

    -- The same file again is the same import. A listing that does not change is another scan at another stated time.
    CONSTRAINT import_once_in_audit UNIQUE NULLS NOT DISTINCT (audit_id, sha256, stated_host, stated_time),
    -- One that a worker runs is QUEUED until the work is committed; the worker's lock on the row shows that it runs, and
    -- ends with the worker, however that comes about.
    CONSTRAINT import_state_known   CHECK (state IN ('QUEUED', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
    CONSTRAINT import_ended         CHECK ((state = 'QUEUED') = (ended_at IS NULL)),
    CONSTRAINT import_problem_told  CHECK ((state IN ('REFUSED', 'FAILED')) = (problem IS NOT NULL))
);
CREATE INDEX import_queue ON import (id) WHERE state = 'QUEUED';

-- How far a running import is: written beside its transaction, so that others can see it.
CREATE TABLE import_progress (
    import_id   bigint      PRIMARY KEY REFERENCES import,
    attempts    integer     NOT NULL, -- how often a worker began
    began_at    timestamptz NOT NULL, -- the latest attempt
    step        text        NOT NULL,
    bytes_read  bigint      NOT NULL,
    is_unwanted boolean     NOT NULL DEFAULT false, -- somebody asked to cancel it

    CONSTRAINT import_progress_step_known CHECK (step IN ('READING', 'STORING', 'JUDGING'))
);

ALTER TABLE scan
    ADD COLUMN import_id   bigint REFERENCES import, -- NULL for those from before there were imports
    ADD COLUMN member      text,                     -- the file's name within the archive that was imported; else NULL
    ADD COLUMN stated_host text,
    ADD COLUMN stated_time timestamptz,
    DROP CONSTRAINT scan_once_in_audit,
    ADD CONSTRAINT scan_once_in_audit UNIQUE NULLS NOT DISTINCT (audit_id, sha256, stated_host, stated_time);

-- What an import did with one scan.
CREATE TABLE import_result (
    import_id        bigint  NOT NULL REFERENCES import,
    scan_id          bigint  NOT NULL REFERENCES scan,
    already_imported boolean NOT NULL, -- the audit had it from elsewhere; nothing was changed
    appeared         bigint  NOT NULL, -- findings that the audit had never met
    back             bigint  NOT NULL, -- that were gone or unverified
    unchanged        bigint  NOT NULL, -- that were present and are
    gone             bigint  NOT NULL, -- that were not, and are tested and absent now
    unverified       bigint  NOT NULL, -- that were present, and are absent and not tested now
    by_verdict       jsonb   NOT NULL, -- open ports of this scan by their verdict

    PRIMARY KEY (import_id, scan_id)
);

-- When the scan saw what it saw, as well as that is known: it decides which of two scans is the newer.
ALTER TABLE scan
    ADD COLUMN seen_at timestamptz GENERATED ALWAYS AS (coalesce(started_at, finished_at, imported_at)) STORED NOT NULL;
