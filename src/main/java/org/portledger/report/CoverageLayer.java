package org.portledger.report;

import org.portledger.port.PortSet;
import org.portledger.scan.Scan;

/**
 * The ports of a host that were tested last by one scan.
 *
 * @param ports those that no newer scan from the same side tested; never empty
 */
public record CoverageLayer(Scan scan, PortSet ports) {}
