package org.portledger.report;

import org.portledger.audit.FindingRow;

/**
 * A port of a host as it is seen from both sides.
 *
 * @param outside over the network, by the newest scan that saw it; null if none did
 * @param inside  by the newest listing of the host that has it; null if none has
 */
public record HostPort(FindingRow finding, PortSight outside, PortSight inside, Sides sides) {}
