-- How many findings of an audit are alike in all that they can be counted by. A million findings are some tens of thousands
-- of kinds: to count them is to read those. The database keeps the counts itself, whoever changes a finding, in the same
-- transaction; nobody waits for anybody, as each statement only adds rows of what it changed, and the sum of a kind counts.
CREATE TABLE finding_count (
    audit_id         bigint  NOT NULL, -- without a foreign key, as those of findings were too dear (V048)
    transport        text    NOT NULL,
    port             integer NOT NULL,
    verdict          text    NOT NULL,
    unauthorized_use boolean NOT NULL,
    severity         text    NOT NULL,
    evidence         text    NOT NULL,
    exposure         text,
    service_name     text,
    product          text,
    product_version  text,
    extra_info       text,
    process          text,
    presence         text    NOT NULL,
    disposition      text    NOT NULL,
    asks_again       boolean NOT NULL,
    registry_changed date,
    assignee_id      bigint,
    due_day          date,
    tags             text[]  NOT NULL,
    findings         integer NOT NULL, -- less than 0 where there are fewer of that kind than there were
    is_folded        boolean NOT NULL DEFAULT false -- whether it is the sum of rows that were here before
);

CREATE INDEX finding_count_of_audit ON finding_count (audit_id);
CREATE INDEX finding_count_to_fold  ON finding_count (audit_id) WHERE NOT is_folded;

COMMENT ON TABLE finding_count IS 'Findings of an audit by kind; the sum over all rows of a kind counts';

-- Kinds are far fewer than findings, which the planner does not know: sorted instead of hashed, a million of them would take
-- four times as long.
CREATE FUNCTION count_findings() RETURNS trigger LANGUAGE plpgsql SET work_mem = '64MB' SET enable_sort = off AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO finding_count (
            audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
            product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id,
            due_day, tags, findings)
        SELECT audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
               product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id,
               due_day, tags, count(*)
        FROM added
        GROUP BY audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name,
                 product, product_version, extra_info, process, presence, disposition, asks_again, registry_changed,
                 assignee_id, due_day, tags;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO finding_count (
            audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
            product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id,
            due_day, tags, findings)
        SELECT audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
               product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id,
               due_day, tags, -count(*)
        FROM removed
        GROUP BY audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name,
                 product, product_version, extra_info, process, presence, disposition, asks_again, registry_changed,
                 assignee_id, due_day, tags;
    ELSE
        INSERT INTO finding_count (
            audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
            product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id,
            due_day, tags, findings)
        SELECT audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
               product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id,
               due_day, tags, sum(change)
        FROM (SELECT *, 1 AS change FROM added
              UNION ALL
              SELECT *, -1 FROM removed) changed
        GROUP BY audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name,
                 product, product_version, extra_info, process, presence, disposition, asks_again, registry_changed,
                 assignee_id, due_day, tags
        HAVING sum(change) <> 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER finding_added_is_counted AFTER INSERT ON finding
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_findings();

CREATE TRIGGER finding_changed_is_counted AFTER UPDATE ON finding
    REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_findings();

CREATE TRIGGER finding_removed_is_counted AFTER DELETE ON finding
    REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION count_findings();

-- One row for each kind again. Rows that others add meanwhile stay as they are.
CREATE FUNCTION fold_finding_counts(folded_audit bigint) RETURNS void LANGUAGE sql
    SET work_mem = '64MB' SET enable_sort = off AS $$
WITH gone AS (DELETE FROM finding_count WHERE audit_id = folded_audit RETURNING *)
INSERT INTO finding_count (
    audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
    product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id, due_day, tags, findings, is_folded)
SELECT audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
       product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id, due_day,
       tags, sum(findings), true
FROM gone
GROUP BY audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
         product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id, due_day,
         tags
HAVING sum(findings) <> 0
$$;

-- For who repairs the table of findings past its triggers, or restores only its rows.
CREATE FUNCTION recount_findings() RETURNS void LANGUAGE plpgsql SET work_mem = '64MB' SET enable_sort = off AS $$
BEGIN
    LOCK TABLE finding IN SHARE MODE;
    DELETE FROM finding_count;
    INSERT INTO finding_count (
        audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
        product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id, due_day, tags,
        findings, is_folded)
    SELECT audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
           product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id, due_day,
           tags, count(*), true
    FROM finding
    GROUP BY audit_id, transport, port, verdict, unauthorized_use, severity, evidence, exposure, service_name, product,
             product_version, extra_info, process, presence, disposition, asks_again, registry_changed, assignee_id, due_day,
             tags;
END
$$;

SELECT recount_findings();

-- When a finding was seen is no part of its kind: each scan has a time of its own. What an import writes stands together,
-- though, and these know of each part of the table which times are there, for next to nothing.
CREATE INDEX finding_by_first_seen ON finding USING brin (first_seen) WITH (autosummarize = on);
CREATE INDEX finding_by_last_seen  ON finding USING brin (last_seen) WITH (autosummarize = on);
