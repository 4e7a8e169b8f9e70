-- Nobody asks when either side saw a finding last: its newest scan of that side tells.
ALTER TABLE finding
    DROP COLUMN outside_seen,
    DROP COLUMN inside_seen;
