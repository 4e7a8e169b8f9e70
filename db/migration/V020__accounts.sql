-- Who may do what. An account belongs to teams, in each with one role; what a team owns does not exist for others.
-- "Administrator" is no role in a team: an administrator runs the installation, and sees a team's work only as a member.

CREATE TABLE team (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL,

    CONSTRAINT team_name_length CHECK (length(name) BETWEEN 1 AND 80)
);
CREATE UNIQUE INDEX team_name_unique ON team (lower(name));

CREATE TABLE account (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login         text        NOT NULL,
    display_name  text        NOT NULL,
    password_hash text,                  -- NULL: cannot sign in with a password
    password_changed_at timestamptz,     -- a session that began before is over; NULL with the hash
    administrator boolean     NOT NULL,
    failed_logins integer     NOT NULL DEFAULT 0, -- in a row, since the last success
    locked_until  timestamptz,           -- no password is tried before this moment
    disabled_at   timestamptz,           -- accounts are never deleted: the trail names them
    created_at    timestamptz NOT NULL,
    version       integer     NOT NULL DEFAULT 0,

    CONSTRAINT account_login_syntax        CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{0,79}$'),
    CONSTRAINT account_login_unique        UNIQUE (login),
    CONSTRAINT account_display_name_length CHECK (length(display_name) BETWEEN 1 AND 120),
    CONSTRAINT account_failed_logins_count CHECK (failed_logins >= 0)
);

CREATE TABLE membership (
    team_id    bigint NOT NULL REFERENCES team,
    account_id bigint NOT NULL REFERENCES account,
    role       text   NOT NULL,

    PRIMARY KEY (team_id, account_id),
    CONSTRAINT membership_role_known CHECK (role IN ('VIEWER', 'AUDITOR', 'LEAD'))
);
CREATE INDEX membership_of_account ON membership (account_id);

-- A token is 256 random bits, so one round of SHA-256 is enough to make the stored form useless to a thief.
CREATE TABLE api_token (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id   bigint      NOT NULL REFERENCES account,
    label        text        NOT NULL,
    sha256       bytea       NOT NULL,
    scope        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_on   date        NOT NULL,   -- first day on which it no longer opens anything
    last_used_at timestamptz,
    revoked_at   timestamptz,

    CONSTRAINT api_token_sha256_unique UNIQUE (sha256),
    CONSTRAINT api_token_sha256_length CHECK (length(sha256) = 32),
    CONSTRAINT api_token_label_length  CHECK (length(label) BETWEEN 1 AND 80),
    CONSTRAINT api_token_scope_known   CHECK (scope IN ('READ', 'WRITE'))
);
CREATE INDEX api_token_of_account ON api_token (account_id);

COMMENT ON COLUMN account.password_hash IS 'PBKDF2-HMAC-SHA512 with its salt and parameters, as Jakarta Security writes it';
COMMENT ON COLUMN api_token.scope       IS 'READ: safe methods only; WRITE: whatever the account may do';
