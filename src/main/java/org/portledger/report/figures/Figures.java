package org.portledger.report.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.portledger.audit.Disposition;
import org.portledger.audit.Presence;
import org.portledger.audit.Severity;
import org.portledger.audit.Verdict;

/**
 * One or more audits in numbers. All but {@code findings} and {@code presences} are about what is present. Maps have all
 * constants, 0 included.
 *
 * @param findings   all that the scans ever saw
 * @param pending    those present that still ask for something
 * @param ages       of those pending, since they were seen first
 * @param ports      the port numbers that are open most often, at most 10
 * @param hosts      the hosts with most open ports, at most 10
 * @param scans      what each scan saw and did, by their own time, at most the last 24
 */
public record Figures(
        long findings,
        long pending,
        Map<Presence, Long> presences,
        Map<Verdict, Long> verdicts,
        Map<Severity, Long> severities,
        Map<Disposition, Long> dispositions,
        Map<AgeSpan, Long> ages,
        List<PortCount> ports,
        List<HostCount> hosts,
        List<ScanFigures> scans) {

    static Figures of(
            Collection<Tally> tallies, List<PortCount> ports, List<HostCount> hosts, List<ScanFigures> scans) {
        return new Figures(
                Tally.sum(tallies, tally -> true),
                Tally.sum(tallies, Tally::isPending),
                Tally.by(Presence.class, tallies, tally -> true, Tally::presence),
                Tally.by(Verdict.class, tallies, Tally::isPresent, Tally::verdict),
                Tally.by(Severity.class, tallies, Tally::isPresent, Tally::severity),
                Tally.by(Disposition.class, tallies, Tally::isPresent, Tally::disposition),
                Tally.by(AgeSpan.class, tallies, Tally::isPending, Tally::age),
                ports,
                hosts,
                scans);
    }

    public long present() {
        return presences.get(Presence.PRESENT);
    }

    public long gone() {
        return presences.get(Presence.GONE);
    }

    public long unverified() {
        return presences.get(Presence.UNVERIFIED);
    }

    /** @param findings on how many hosts it is open */
    public record PortCount(int port, long findings) {}

    /** @param host the address as people write it */
    public record HostCount(long auditId, long hostId, String host, long findings) {}
}
