package org.portledger.web;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.portledger.audit.Disposition;
import org.portledger.audit.Severity;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.figures.AgeSpan;
import org.portledger.report.figures.Figures;

/** The figures of an audit as bars, each with the address of the list behind it. */
final class FigureCharts {

    private static final FindingQuery PRESENT = FindingQuery.of(FindingField.PRESENCE, List.of("present"));

    private final Figures figures;
    private final Words words;
    private final String list;

    /** @param auditId of the audit whose lists the bars lead to */
    FigureCharts(Figures figures, Words words, long auditId) {
        this.figures = figures;
        this.words = words;
        this.list = "findings/" + auditId;
    }

    List<Bar> presences() {
        return Bar.of(
                figures.presences(),
                words::of,
                any -> "",
                one -> address(FindingQuery.ALL, FindingField.PRESENCE, one));
    }

    List<Bar> verdicts() {
        return Bar.of(
                figures.verdicts(), words::of, FigureCharts::hue, one -> address(PRESENT, FindingField.VERDICT, one));
    }

    List<Bar> severities() {
        return Bar.of(
                figures.severities(),
                words::of,
                FigureCharts::severityHue,
                one -> address(PRESENT, FindingField.SEVERITY, one));
    }

    List<Bar> dispositions() {
        return Bar.of(
                figures.dispositions(),
                words::of,
                FigureCharts::dispositionHue,
                one -> address(PRESENT, FindingField.DISPOSITION, one));
    }

    List<Bar> ages() {
        return Bar.of(figures.ages(), FigureCharts::inWords, any -> "", any -> null);
    }

    List<Bar> ports() {
        Map<Integer, Long> counts = figures.ports().stream()
                .collect(toMap(
                        Figures.PortCount::port, Figures.PortCount::findings, (one, other) -> one, LinkedHashMap::new));
        return Bar.of(counts, port -> "port " + port, any -> "", port -> address(PRESENT, FindingField.PORT, port));
    }

    List<Bar> hosts() {
        Map<String, Long> counts = figures.hosts().stream()
                .collect(toMap(
                        Figures.HostCount::host, Figures.HostCount::findings, (one, other) -> one, LinkedHashMap::new));
        return Bar.of(counts, Function.identity(), any -> "", host -> address(PRESENT, FindingField.HOST, host));
    }

    private String address(FindingQuery query, FindingField field, Object value) {
        String written = value.toString().toLowerCase(Locale.ROOT);
        return list + FacetList.address(query.and(FindingQuery.of(field, List.of(written))));
    }

    /** Verdicts have a colour each. */
    private static String hue(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String severityHue(Severity severity) {
        return switch (severity) {
            case INFO, LOW -> "";
            case MEDIUM -> "deregistered";
            case HIGH, CRITICAL -> "mismatched";
        };
    }

    private static String dispositionHue(Disposition disposition) {
        return disposition.isSettled() ? "registered" : "deregistered";
    }

    private static String inWords(AgeSpan span) {
        return span == AgeSpan.LONGER ? "a year or longer" : "less than " + span.days() + " days";
    }
}
