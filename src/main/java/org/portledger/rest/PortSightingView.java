package org.portledger.rest;

import org.portledger.report.estate.PortSighting;

/** The public form of a port of a host somewhere in the estate. */
public record PortSightingView(long auditId, String auditName, FindingView finding) {

    static PortSightingView of(PortSighting sighting) {
        return new PortSightingView(sighting.auditId(), sighting.auditName(), FindingView.of(sighting.finding()));
    }
}
