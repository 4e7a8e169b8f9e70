-- What later migrations build on.
CREATE EXTENSION IF NOT EXISTS btree_gist; -- exclusion constraints that compare scalars with "="
CREATE EXTENSION IF NOT EXISTS pg_trgm;    -- search that forgives typing errors
