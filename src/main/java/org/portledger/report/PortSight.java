package org.portledger.report;

import org.portledger.scan.Observation;
import org.portledger.scan.Scan;

/** What the newest scan from one side of a host saw on one of its ports. */
public record PortSight(Scan scan, Observation observation) {}
