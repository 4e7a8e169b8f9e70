package org.portledger.scan;

/**
 * What a scan tested on a host that it met, or tried to.
 *
 * @param up       false: it was tried, and nothing answered
 * @param coverage what was tested; {@link Coverage#NONE} where the scan does not tell, or the host is not up
 */
public record HostTest(Scan scan, boolean up, Coverage coverage) {}
