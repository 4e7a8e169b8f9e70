-- Like observations and findings (V030, V048): a million hosts are written at once, what they refer to stays (V031, V048),
-- and PostgreSQL would check each reference by itself.
ALTER TABLE host DROP CONSTRAINT host_audit_id_fkey;
ALTER TABLE host_name DROP CONSTRAINT host_name_host_id_fkey;
