-- Where notices are sent besides being shown: to a webhook of the team, and by mail to its people.
CREATE TABLE webhook (
    team_id bigint      PRIMARY KEY REFERENCES team,
    address text        NOT NULL,
    secret  text        NOT NULL, -- in clear: each body is signed with it (HMAC)
    set_by  bigint      NOT NULL REFERENCES account,
    set_at  timestamptz NOT NULL,

    CONSTRAINT webhook_address_is_web CHECK (address ~ '^https?://' AND length(address) <= 1000)
);

ALTER TABLE account
    ADD COLUMN mail_address text, -- NULL: nothing is mailed
    ADD CONSTRAINT account_mail_address_syntax CHECK (mail_address ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(mail_address) <= 254);

-- What is to be sent, and what became of it. A worker holds the row's lock while it sends, so that each is sent by one.
CREATE TABLE notice_delivery (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_id  bigint      NOT NULL REFERENCES notice,
    account_id bigint      REFERENCES account, -- by mail to whom; NULL: to the team's webhook
    attempts   integer     NOT NULL DEFAULT 0,
    next_at    timestamptz,  -- not before; NULL once it is over: sent, or given up
    sent_at    timestamptz,  -- when the other side took it
    problem    text          -- of the last attempt; NULL if it went well, or before the first
);
CREATE INDEX notice_delivery_queue     ON notice_delivery (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX notice_delivery_of_notice ON notice_delivery (notice_id);

-- Whoever writes a notice need not know who wants to hear of it.
CREATE FUNCTION send_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notice_delivery (notice_id, next_at)
    SELECT NEW.id, NEW.at FROM webhook WHERE team_id = NEW.team_id;

    INSERT INTO notice_delivery (notice_id, account_id, next_at)
    SELECT NEW.id, a.id, NEW.at
    FROM membership m
    JOIN account a ON a.id = m.account_id
    WHERE m.team_id = NEW.team_id AND (NEW.account_id IS NULL OR NEW.account_id = a.id)
      AND a.mail_address IS NOT NULL AND a.disabled_at IS NULL;
    RETURN NULL;
END;
$$;
CREATE TRIGGER notice_is_sent AFTER INSERT ON notice FOR EACH ROW EXECUTE FUNCTION send_notice();
