package org.portledger.report.estate;

import org.portledger.port.Port;
import org.portledger.scan.HostTest;
import org.portledger.scan.Scan;

/**
 * A scan that met the host of a port, and what it says of the port.
 *
 * @param inside whether the host itself told
 */
public record PortMeeting(Scan scan, boolean inside, PortStanding standing) {

    static PortMeeting of(HostTest test, Port port, boolean open) {
        boolean tested = test.coverage().of(port.transport()).contains(port.number());
        PortStanding otherwise = tested ? PortStanding.NOT_OPEN : PortStanding.NOT_TESTED;
        return new PortMeeting(
                test.scan(), !test.scan().getFormat().namesHosts(), open ? PortStanding.OPEN : otherwise);
    }
}
