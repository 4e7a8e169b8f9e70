-- A file that came packed is kept as it came: packing it once more would save nothing, and the members of an archive can be
-- found in it without reading what stands before them.
ALTER TABLE original ADD COLUMN is_packed boolean NOT NULL DEFAULT true; -- whether its pieces are packed by gzip
ALTER TABLE original ALTER COLUMN is_packed DROP DEFAULT;
