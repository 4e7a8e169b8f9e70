package org.portledger.scan;

/**
 * How many hosts of a scan were tested in the same way.
 *
 * @param up       false: they were tried, and nothing answered
 * @param coverage what was tested; null where the scan does not tell, or they are not up
 * @param hosts    1 or more
 */
public record CoverageShare(boolean up, Coverage coverage, long hosts) {}
