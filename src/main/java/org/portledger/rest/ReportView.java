package org.portledger.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portledger.report.figures.Figures;
import org.portledger.report.figures.ScanFigures;

/**
 * The public form of audits in numbers; see {@link Figures}.
 *
 * @param ages of what still asks for something, by how long ago it was seen first: less than 7, 30, 90, 365 days, or longer
 */
public record ReportView(
        long findings,
        long pending,
        Map<String, Long> presences,
        Map<String, Long> verdicts,
        Map<String, Long> severities,
        Map<String, Long> dispositions,
        Map<String, Long> ages,
        List<Figures.PortCount> ports,
        List<Figures.HostCount> hosts,
        List<SeenScan> scans) {

    static ReportView of(Figures figures) {
        return new ReportView(
                figures.findings(),
                figures.pending(),
                names(figures.presences()),
                names(figures.verdicts()),
                names(figures.severities()),
                names(figures.dispositions()),
                names(figures.ages()),
                figures.ports(),
                figures.hosts(),
                figures.scans().stream().map(SeenScan::of).toList());
    }

    static Map<String, Long> names(Map<? extends Enum<?>, Long> counts) {
        Map<String, Long> names = new LinkedHashMap<>();
        counts.forEach((constant, count) -> names.put(constant.name(), count));
        return names;
    }

    /**
     * What a scan saw, and what it did to the findings when it was imported.
     *
     * @param open open ports by verdict; verdicts that none has are left out
     */
    public record SeenScan(
            long scanId,
            Instant seenAt,
            String sha256,
            Map<String, Long> open,
            long appeared,
            long back,
            long gone,
            long unverified) {

        static SeenScan of(ScanFigures figures) {
            return new SeenScan(
                    figures.scan().getId(),
                    figures.scan().getSeenAt(),
                    figures.scan().getSha256(),
                    names(figures.open()),
                    figures.appeared(),
                    figures.back(),
                    figures.gone(),
                    figures.unverified());
        }
    }
}
