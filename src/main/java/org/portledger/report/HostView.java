package org.portledger.report;

import java.util.List;

/**
 * A host from both sides.
 *
 * @param ports    by number, then transport; at most 1,000
 * @param coverage a lane for each transport and side that anything was tested on; often none for sctp and dccp
 */
public record HostView(List<HostPort> ports, List<CoverageLane> coverage) {}
