-- Newer files of IANA's that were offered: kept as they came, so that what was looked at is what gets applied, and so
-- that a fact can be checked against its file years later. A file is offered once; offering it again finds it.
CREATE TABLE registry_refresh (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name    text        NOT NULL,
    form         text        NOT NULL,
    sha256       text        NOT NULL,
    content      bytea       NOT NULL,
    day          date        NOT NULL,                    -- the registry's own date
    base_source  text        NOT NULL REFERENCES source,  -- the newest copy when the file was compared
    rows         integer     NOT NULL,
    unreadable   integer     NOT NULL,
    offered_at   timestamptz NOT NULL,
    offered_by   text        NOT NULL,                    -- a login; "schedule" for a file that was fetched
    applied_at   timestamptz,                             -- NULL: nothing of it was applied
    applied_by   text,
    source_id    text        REFERENCES source,           -- the copy that it became
    events       integer,                                 -- how many it made

    CONSTRAINT registry_refresh_once          UNIQUE (sha256, day, base_source),
    CONSTRAINT registry_refresh_form_known    CHECK (form IN ('CSV', 'XML')),
    CONSTRAINT registry_refresh_sha256_syntax CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT registry_refresh_name_length   CHECK (length(file_name) BETWEEN 1 AND 255),
    CONSTRAINT registry_refresh_applied_whole CHECK (num_nulls(applied_at, applied_by, source_id, events) IN (0, 4))
);
CREATE INDEX registry_refresh_base_source ON registry_refresh (base_source);
CREATE INDEX registry_refresh_source      ON registry_refresh (source_id);

-- Of the copies behind the seed it was measured how well they pack; nothing rests on it.
ALTER TABLE source ALTER COLUMN gzip_bytes DROP NOT NULL;
