-- Files that came with annotations. What they hold is kept as the files of imports are.
CREATE TABLE attached_file (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    annotation_id bigint      NOT NULL REFERENCES annotation,
    place         integer     NOT NULL, -- among those of its annotation, in the order in which they came
    original_id   bigint      NOT NULL REFERENCES original,
    file_name     text        NOT NULL, -- as the client called it, made fit to be shown
    content_type  text        NOT NULL, -- told by looking at the content
    attached_at   timestamptz NOT NULL,

    CONSTRAINT attached_file_place_once         UNIQUE (annotation_id, place),
    CONSTRAINT attached_file_place_in_range     CHECK (place BETWEEN 1 AND 10),
    CONSTRAINT attached_file_name_length        CHECK (length(file_name) BETWEEN 1 AND 255),
    CONSTRAINT attached_file_content_type_known CHECK (content_type IN ('PNG', 'JPEG', 'PDF', 'TEXT', 'OTHER'))
);
CREATE TRIGGER attached_file_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON attached_file
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
