-- Whether a port's page helped its reader, each reader once.
-- Who that was cannot be told: the fingerprint is a keyed hash of what a browser shows of itself together with the port,
-- so that not even two pages of one reader can be brought together.
CREATE TABLE page_opinion (
    port        integer NOT NULL,
    fingerprint bytea   NOT NULL,
    opinion     text    NOT NULL,
    said_on     date    NOT NULL,

    PRIMARY KEY (port, fingerprint),
    CONSTRAINT page_opinion_port_in_range      CHECK (port BETWEEN 0 AND 65535),
    CONSTRAINT page_opinion_fingerprint_length CHECK (length(fingerprint) = 32),
    CONSTRAINT page_opinion_known              CHECK (opinion IN ('HELPED', 'PARTLY', 'NOT'))
);

-- The key of those hashes, made here and the same for all nodes.
CREATE TABLE page_opinion_key (
    key bytea NOT NULL,
    CONSTRAINT page_opinion_key_length CHECK (length(key) = 32)
);
INSERT INTO page_opinion_key VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
