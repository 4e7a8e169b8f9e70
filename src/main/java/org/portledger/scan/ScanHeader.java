package org.portledger.scan;

import java.time.Instant;

/**
 * What a file says of the scan as a whole.
 *
 * @param scanner      such as {@code nmap}; null where the file does not tell, as are the following
 * @param arguments    the scanner's command line
 * @param startedAt    as the file tells it, however odd
 * @param repeatsHosts whether this scanner begins a host anew for each thing it learns of a port, so that neither a
 *                     repeated host nor a repeated port is a surprise
 */
public record ScanHeader(String scanner, String version, String arguments, Instant startedAt, boolean repeatsHosts) {}
