package org.portledger.scan;

import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/** The ports of a host that one scan saw open on one transport; at least one. */
public record SeenOpen(long scanId, TransportProtocol transport, PortSet ports) {}
