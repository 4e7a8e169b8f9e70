package org.portledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostTest;
import org.portledger.scan.Scan;

/**
 * What was tested on a host, from one side, on one transport.
 *
 * @param inside whether the host itself told; else it was tested over the network
 * @param layers by the scan that looked last first; empty if nothing was tested
 */
public record CoverageLane(TransportProtocol transport, boolean inside, List<CoverageLayer> layers) {

    /** @param tests by the scan that looked last first */
    static CoverageLane of(TransportProtocol transport, boolean inside, List<HostTest> tests) {
        List<CoverageLayer> layers = new ArrayList<>();
        PortSet known = PortSet.EMPTY;
        for (HostTest test : tests) {
            PortSet tested = test.scan().getFormat().namesHosts() != inside
                    ? test.coverage().of(transport)
                    : PortSet.EMPTY;
            PortSet fresh = tested.without(known);
            if (!fresh.isEmpty()) {
                layers.add(new CoverageLayer(test.scan(), fresh));
                known = known.with(fresh);
            }
        }
        return new CoverageLane(transport, inside, List.copyOf(layers));
    }

    /** The newest scan that tested the port; empty if none did. */
    Optional<Scan> lastTest(int port) {
        return layers.stream()
                .filter(layer -> layer.ports().contains(port))
                .map(CoverageLayer::scan)
                .findFirst();
    }
}
