package org.portledger.report.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;
import org.portledger.audit.Finding;
import org.portledger.audit.Findings;
import org.portledger.scan.Coverages;
import org.portledger.scan.Host;
import org.portledger.scan.HostTest;
import org.portledger.scan.Hosts;

/** The scans that met a host. Each method is one transaction; all throw {@link NotSignedInException}. */
@ApplicationScoped
@Transactional
public class Meetings {

    /** As many of a host's scans are told, the newest. */
    public static final int MOST = 200;

    /** Older scans of the audit are not asked whether they met the host. */
    private static final int MOST_SCANS = 1_000;

    @Inject
    Audits audits;

    @Inject
    Findings findings;

    @Inject
    Hosts hosts;

    @Inject
    Coverages coverages;

    /**
     * What each scan found changed on a host, the newest scan first, at most {@link #MOST}; the oldest of them finds
     * everything new.
     *
     * @throws NoSuchElementException if there is no such host for the caller
     */
    public List<HostMeeting> ofHost(long hostId) {
        List<HostTest> tests = tests(audits.host(hostId));
        return HostMeeting.of(tests, hosts.open(hostId, ids(tests)));
    }

    /**
     * What each scan that met the host of a finding says of its port, the newest scan first, at most {@link #MOST}.
     *
     * @throws NoSuchElementException if there is no such finding for the caller
     */
    public List<PortMeeting> ofFinding(long findingId) {
        Finding finding = findings.find(findingId);
        List<HostTest> tests = tests(finding.getHost());
        Set<Long> open = hosts.seenOpen(finding.getHost().getId(), finding.getPort(), ids(tests));
        return tests.stream()
                .filter(test -> test.scan().getFormat().speaksOfOtherPorts()
                        || open.contains(test.scan().getId()))
                .map(test -> PortMeeting.of(
                        test, finding.getPort(), open.contains(test.scan().getId())))
                .toList();
    }

    private List<HostTest> tests(Host host) {
        return coverages.ofHost(host, MOST_SCANS).stream().limit(MOST).toList();
    }

    private static List<Long> ids(List<HostTest> tests) {
        return tests.stream().map(test -> test.scan().getId()).toList();
    }
}
