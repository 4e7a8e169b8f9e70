-- A team's standing decisions: what is so, and why, for all findings of a scope, also those that come later.
-- A rule ends and stays: what it decided refers to it.
CREATE TABLE rule (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id     bigint      NOT NULL REFERENCES team,
    audit_id    bigint      REFERENCES audit, -- NULL: all audits of the team, also those that begin later

    -- The scope. All parts that are given must match; '{}' and NULL leave nothing out. Networks and ports stand in
    -- PostgreSQL's own text forms, for which JPA has no types; the checks see to it that they can be cast.
    networks    text[]      NOT NULL,         -- each can be cast to cidr
    ports       text        NOT NULL,         -- can be cast to int4multirange
    transport   text,
    services    text[]      NOT NULL,         -- in lower case, as scanners write them: http, ssl/http
    processes   text[]      NOT NULL,         -- in lower case
    specificity bigint      NOT NULL,         -- made of the scope by audit.RuleScope: of two rules the greater wins

    decision    text        NOT NULL,
    reason      text        NOT NULL,
    end_day     date,                         -- first day on which it no longer holds; NULL: until somebody ends it
    owner_id    bigint      NOT NULL REFERENCES account,
    made_by     bigint      NOT NULL REFERENCES account,
    made_at     timestamptz NOT NULL,
    changed_by  bigint      NOT NULL REFERENCES account, -- whoever made it, until somebody changes it
    changed_at  timestamptz NOT NULL,
    ended_by    bigint      REFERENCES account,          -- NULL: nobody ended it
    ended_at    timestamptz,
    version     integer     NOT NULL DEFAULT 0,

    CONSTRAINT rule_networks_are_networks CHECK (networks::cidr[] IS NOT NULL AND cardinality(networks) <= 100),
    CONSTRAINT rule_ports_in_range        CHECK (ports::int4multirange <@ '{[0,65536)}'),
    CONSTRAINT rule_transport_known       CHECK (transport IN ('TCP', 'UDP', 'SCTP', 'DCCP')),
    CONSTRAINT rule_names_count           CHECK (cardinality(services) <= 100 AND cardinality(processes) <= 100),
    CONSTRAINT rule_has_a_scope           CHECK (
        networks <> '{}' OR ports <> '{}' OR transport IS NOT NULL OR services <> '{}' OR processes <> '{}'),
    CONSTRAINT rule_decision_known        CHECK (decision IN ('EXPECTED', 'ACCEPTED', 'FALSE_POSITIVE', 'TO_FIX')),
    CONSTRAINT rule_acceptance_ends       CHECK (decision <> 'ACCEPTED' OR end_day IS NOT NULL),
    CONSTRAINT rule_reason_length         CHECK (length(reason) BETWEEN 1 AND 1000),
    CONSTRAINT rule_ended_by_somebody     CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX rule_of_team ON rule (team_id);

CREATE TRIGGER rule_stays BEFORE DELETE OR TRUNCATE OR UPDATE OF id ON rule
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
