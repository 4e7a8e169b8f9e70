-- The scans of a host, found without asking all scans of its audit: an audit can be made of one listing for each of its hosts.
CREATE INDEX scan_host_of_host ON scan_host (host_id);
