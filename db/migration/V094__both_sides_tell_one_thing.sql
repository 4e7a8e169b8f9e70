-- From outside a scan tells the service, from inside the process: neither contradicts the other. So what people decided on is
-- compared part by part with what a scan says, and what one of them does not tell is no change (decision 28).

-- Of what seen_as (V048) says: the name with its tunnel, the product and the process; empty for what is not told. Only a
-- product has slashes in it.
CREATE FUNCTION seen_parts(seen_as text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT ARRAY[CASE WHEN part[2] = '' THEN '' ELSE part[1] || '/' || part[2] END, part[3], part[4]]
FROM regexp_match(seen_as, '^([^/]*)/([^/]*)/(.*)/([^/]*)$') AS part
$$;

-- NULL where they differ and tell nothing of the same.
CREATE FUNCTION seen_otherwise(judged_as text, seen_as text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE
    WHEN judged_as = seen_as THEN false
    ELSE (SELECT bool_or(judged.part <> seen.part)
          FROM unnest(seen_parts(judged_as)) WITH ORDINALITY AS judged (part, place)
          JOIN unnest(seen_parts(seen_as)) WITH ORDINALITY AS seen (part, place) USING (place)
          WHERE judged.part <> '' AND seen.part <> '')
END
$$;
