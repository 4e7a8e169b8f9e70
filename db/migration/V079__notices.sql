-- What teams are told, so that nobody has to look for it: in the pages now, and from here by other ways.
CREATE TABLE notice (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES team,
    account_id bigint      REFERENCES account, -- whom alone it is for; NULL: everybody in the team
    kind       text        NOT NULL,
    subject    text        NOT NULL,           -- one sentence
    link       text        NOT NULL,           -- to the page that tells more, from the first slash on
    at         timestamptz NOT NULL,

    CONSTRAINT notice_kind_known     CHECK (kind IN ('REGISTRY_CHANGED', 'IMPORT_ENDED', 'ASSIGNED', 'RULE_ENDED')),
    CONSTRAINT notice_subject_length CHECK (length(subject) BETWEEN 1 AND 1000),
    CONSTRAINT notice_link_is_ours   CHECK (link LIKE '/work/%')
);
CREATE INDEX notice_of_team ON notice (team_id, id);

-- Up to where somebody has looked at them.
CREATE TABLE notice_seen (
    account_id bigint PRIMARY KEY REFERENCES account,
    notice_id  bigint NOT NULL REFERENCES notice
);
