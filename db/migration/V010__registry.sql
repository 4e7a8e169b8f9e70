-- The IANA registry with its history: what was assigned, when, and which dated copy says so.
-- V011 to V014 fill these tables with facts; V015 derives from them on which days each assignment stood.

-- A dated copy of the registry.
CREATE TABLE source (
    id          text    PRIMARY KEY,  -- such as iana-xml-2026-08-17
    earliest    date    NOT NULL,     -- the copy's own date; its first and last day where it names a month only
    latest      date    NOT NULL,
    role        text    NOT NULL,
    format      text    NOT NULL,
    repository  text    NOT NULL,     -- where the copy was found, and what it was: enough to check a fact by hand
    path        text    NOT NULL,
    commit      text,
    commit_date date,
    sha256      text    NOT NULL,
    bytes       bigint  NOT NULL,
    gzip_bytes  bigint  NOT NULL,
    rows        integer NOT NULL,
    note        text,

    CONSTRAINT source_id_syntax        CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT source_a_day_or_a_month CHECK (latest = earliest
        OR (earliest = date_trunc('month', earliest) AND latest = earliest + interval '1 month - 1 day')),
    -- FULL: what the copy lacks was not there. PRESENCE: an edited copy, so absence proves nothing.
    CONSTRAINT source_role_known       CHECK (role IN ('FULL', 'PRESENCE')),
    CONSTRAINT source_sha256_syntax    CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

-- A name on a port and a transport, for a span of days. Ranges are expanded: one row a port.
CREATE TABLE assignment (
    id                bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    port              integer,         -- NULL: a name without a port, found through DNS
    transport         text,            -- NULL: the registry states none, which means any
    service_name      text    NOT NULL,
    other_spellings   text[]  NOT NULL, -- how copies have also written the same name
    description       text,
    assignee          text,
    contact           text,
    registration_date text,            -- as the registry states it: a day, a month or nothing
    modification_date text,
    not_seen_source   text    REFERENCES source, -- the last full copy without it; NULL if no copy is older
    first_source      text    NOT NULL REFERENCES source,
    last_source       text    NOT NULL REFERENCES source,
    begin_earliest    date,            -- it began on a day from here; NULL if nothing bounds it
    begin_latest      date,            -- to here
    end_earliest      date,            -- the first day without it is one from here; NULL while it stands
    end_latest        date,            -- to here

    CONSTRAINT assignment_port_assignable      CHECK (port BETWEEN 0 AND 49151), -- RFC 6335, section 6
    CONSTRAINT assignment_transport_known      CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    -- Older than RFC 6335 and its syntax: other characters and longer names occur, control characters do not.
    CONSTRAINT assignment_service_name_syntax  CHECK (service_name ~ '^[^[:cntrl:]]{1,72}$' AND service_name = trim(service_name)),
    CONSTRAINT assignment_registration_syntax  CHECK (registration_date ~ '^\d{4}-\d{2}(-\d{2})?$'),
    CONSTRAINT assignment_modification_syntax  CHECK (modification_date ~ '^\d{4}-\d{2}(-\d{2})?$')
);
CREATE INDEX assignment_not_seen_source ON assignment (not_seen_source);
CREATE INDEX assignment_first_source    ON assignment (first_source);
CREATE INDEX assignment_last_source     ON assignment (last_source);

-- Something that happened to a name, with how well its day is known.
CREATE TABLE registration_event (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assignment_id bigint REFERENCES assignment, -- NULL: a removal, told by IANA, of a name that no copy shows
    port          integer,
    transport     text,
    service_name  text,                         -- after the event; NULL where no copy knows it
    previous_name text,
    kind          text   NOT NULL,
    precision     text   NOT NULL,
    earliest      date,                         -- BETWEEN: the day of the older copy, so after it
    latest        date   NOT NULL,              -- the day, or the last that it can have been
    source_id     text   NOT NULL REFERENCES source,
    note          text,

    CONSTRAINT registration_event_port_assignable CHECK (port BETWEEN 0 AND 49151),
    CONSTRAINT registration_event_transport_known CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    CONSTRAINT registration_event_kind_known      CHECK (kind IN ('REGISTERED', 'REASSIGNED', 'RENAMED', 'REINSTATED',
        'MODIFIED', 'REMOVED', 'UNAUTHORIZED_USE_REPORTED', 'REGISTRATION_REDATED', 'TRANSPORT_CHANGED')),
    CONSTRAINT registration_event_days_as_precise CHECK (CASE precision
        WHEN 'EXACT'        THEN earliest = latest
        WHEN 'MONTH'        THEN earliest = date_trunc('month', earliest) AND latest = earliest + interval '1 month - 1 day'
        WHEN 'BETWEEN'      THEN earliest <= latest
        WHEN 'ON_OR_BEFORE' THEN earliest IS NULL
        ELSE false END),
    CONSTRAINT registration_event_named           CHECK (service_name IS NOT NULL OR kind = 'REMOVED')
);
CREATE INDEX registration_event_assignment ON registration_event (assignment_id);
CREATE INDEX registration_event_port       ON registration_event (port);
CREATE INDEX registration_event_source     ON registration_event (source_id);

-- The rows of IANA's file as they stand in the newest copy, with its twelve columns.
-- Ports without a name have only this: what is reserved, what is noted, where use by others is known.
CREATE TABLE registry_entry (
    id                bigint  PRIMARY KEY, -- its place in the file, from 1
    service_name      text,
    first_port        integer,             -- NULL: a name without a port
    last_port         integer,             -- included; as first_port unless the row is about a range
    transport         text,                -- NULL: none stated, which means any
    description       text,
    assignee          text,
    contact           text,
    registration_date text,
    modification_date text,
    reference         text,
    service_code      text,
    unauthorized_use  text,
    assignment_notes  text,

    CONSTRAINT registry_entry_ports_in_order  CHECK (first_port BETWEEN 0 AND last_port AND last_port <= 65535),
    CONSTRAINT registry_entry_both_ports      CHECK ((first_port IS NULL) = (last_port IS NULL)),
    CONSTRAINT registry_entry_transport_known CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    CONSTRAINT registry_entry_about_something CHECK (service_name IS NOT NULL OR first_port IS NOT NULL)
);
