-- How somebody wants lists of findings to look, on whatever machine they sign in. Who never chose has no row.
CREATE TABLE findings_layout (
    account_id bigint  PRIMARY KEY REFERENCES account,
    columns    text[]  NOT NULL, -- those shown, in order, each once; see audit.layout.FindingColumn
    density    text    NOT NULL,
    sort       text    NOT NULL,
    ascending  boolean NOT NULL,

    CONSTRAINT findings_layout_columns_known CHECK (columns <@ ARRAY[
        'HOST', 'PORT', 'VERDICT', 'SERVICE', 'SEVERITY', 'DISPOSITION', 'ASSIGNEE', 'DUE', 'TAGS', 'EXPOSURE',
        'FIRST_SEEN', 'LAST_SEEN']),
    CONSTRAINT findings_layout_columns_tell_which CHECK (columns @> ARRAY['HOST', 'PORT']),
    CONSTRAINT findings_layout_density_known CHECK (density IN ('COMFORTABLE', 'COMPACT')),
    CONSTRAINT findings_layout_sort_known    CHECK (sort IN (
        'HOST', 'PORT', 'VERDICT', 'SEVERITY', 'SERVICE', 'DISPOSITION', 'FIRST_SEEN', 'LAST_SEEN'))
);

COMMENT ON TABLE findings_layout IS 'Columns, density and order of lists of findings, as one person wants them';
