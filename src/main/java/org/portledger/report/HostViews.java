package org.portledger.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingRow;
import org.portledger.audit.Findings;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.Coverages;
import org.portledger.scan.Host;
import org.portledger.scan.Hosts;
import org.portledger.scan.Observation;
import org.portledger.scan.Scan;
import org.portledger.scan.Sighting;

/**
 * What scans over the network and a host's own listings tell of it, side by side. Each method is one transaction; all throw
 * {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class HostViews {

    /** Older scans are not asked what they tested. */
    private static final int MOST_SCANS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    Findings findings;

    @Inject
    Hosts hosts;

    @Inject
    Coverages coverages;

    /** @throws NoSuchElementException if there is no such host for the caller */
    public HostView find(long hostId) {
        List<CoverageLane> lanes = lanes(audits.host(hostId));
        List<FindingRow> rows = findings.ofHost(hostId);
        Map<Long, Finding> found = findings(rows.stream().map(FindingRow::id).toList());
        Map<SightKey, Observation> seen = seen(hostId, found.values());
        return new HostView(
                rows.stream()
                        .map(row -> port(row, found.get(row.id()), seen, lanes))
                        .toList(),
                lanes.stream().filter(lane -> !lane.layers().isEmpty()).toList());
    }

    /**
     * What the newest scans from both sides saw of a finding, that with the evidence first.
     *
     * @throws NoSuchElementException if there is no such finding for the caller
     */
    public List<PortSight> ofFinding(long findingId) {
        Finding finding = findings.find(findingId);
        Map<SightKey, Observation> seen = seen(finding.getHost().getId(), List.of(finding));
        return Stream.of(finding.getOutsideScan(), finding.getInsideScan())
                .map(scan -> sight(scan, finding.getPort(), seen))
                .filter(Objects::nonNull)
                .sorted((one, other) -> Boolean.compare(
                        other.scan().equals(finding.getEvidenceScan()),
                        one.scan().equals(finding.getEvidenceScan())))
                .toList();
    }

    private List<CoverageLane> lanes(Host host) {
        var tests = coverages.ofHost(host, MOST_SCANS);
        List<CoverageLane> lanes = new ArrayList<>();
        for (TransportProtocol transport : TransportProtocol.values()) {
            lanes.add(CoverageLane.of(transport, false, tests));
            lanes.add(CoverageLane.of(transport, true, tests));
        }
        return lanes;
    }

    private Map<Long, Finding> findings(List<Long> ids) {
        return em.createQuery("""
                        select f from Finding f left join fetch f.outsideScan left join fetch f.insideScan
                        where f.id in :ids
                        """, Finding.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Finding::getId, Function.identity()));
    }

    private Map<SightKey, Observation> seen(long hostId, Collection<Finding> findings) {
        Set<Long> scans = findings.stream()
                .flatMap(finding -> Stream.of(finding.getOutsideScan(), finding.getInsideScan()))
                .filter(Objects::nonNull)
                .map(Scan::getId)
                .collect(Collectors.toSet());
        return hosts.sightings(hostId, scans).stream()
                .collect(Collectors.toMap(
                        sighting -> new SightKey(
                                sighting.scanId(), sighting.observation().port()),
                        Sighting::observation));
    }

    private static HostPort port(
            FindingRow row, Finding finding, Map<SightKey, Observation> seen, List<CoverageLane> lanes) {
        PortSight outside = sight(finding.getOutsideScan(), row.port(), seen);
        PortSight inside = sight(finding.getInsideScan(), row.port(), seen);
        return new HostPort(
                row,
                outside,
                inside,
                Sides.of(
                        row, outside != null, inside != null, isTested(row, false, lanes), isTested(row, true, lanes)));
    }

    private static PortSight sight(Scan scan, Port port, Map<SightKey, Observation> seen) {
        return scan == null ? null : new PortSight(scan, seen.get(new SightKey(scan.getId(), port)));
    }

    /** Only tests since the finding came up count: an older one could not have met it. */
    private static boolean isTested(FindingRow row, boolean inside, List<CoverageLane> lanes) {
        return lanes.stream()
                .filter(lane -> lane.inside() == inside
                        && lane.transport() == row.port().transport())
                .flatMap(lane -> lane.lastTest(row.port().number()).stream())
                .anyMatch(scan -> !scan.getSeenAt().isBefore(row.firstSeen()));
    }

    private record SightKey(long scanId, Port port) {}
}
