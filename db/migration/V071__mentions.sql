-- Members of a team whom an annotation names, such as "@ann". Remembered when it is written: who leaves the team later
-- was named all the same, and who only then joins it was not.
CREATE TABLE mention (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    annotation_id bigint      NOT NULL REFERENCES annotation,
    login         text        NOT NULL REFERENCES account (login), -- as the text has it; logins never change
    mentioned_at  timestamptz NOT NULL,
    seen_at       timestamptz, -- NULL until who is named has looked

    CONSTRAINT mention_once UNIQUE (annotation_id, login)
);
CREATE INDEX mention_of_login ON mention (login, id);
CREATE INDEX mention_not_seen ON mention (login) WHERE seen_at IS NULL;
