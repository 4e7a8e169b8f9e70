package org.portledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audits;
import org.portledger.audit.Disposition;
import org.portledger.audit.FindingChange;
import org.portledger.audit.FindingRow;
import org.portledger.audit.RuleSet;
import org.portledger.audit.Rules;
import org.portledger.audit.Severity;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.FindingSearch;
import org.portledger.audit.query.FindingSort;
import org.portledger.report.figures.Reports;
import org.portledger.scan.Scan;

/** Backs {@code work/print.xhtml}: what a report on paper has besides the figures of {@link ReportPage}. */
@Named
@RequestScoped
public class AuditReport {

    private static final int MOST_FINDINGS = 300;
    private static final int MOST_DECISIONS = 300;
    private static final int MOST_SCANS = 300;

    @Inject
    private FindingSearch search;

    @Inject
    private Reports reports;

    @Inject
    private Audits audits;

    @Inject
    private Rules rules;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    private RuleSet ruleSet;

    /** The most severe findings that are present, by severity. */
    public List<Group> getGroups() {
        var present = FindingQuery.of(FindingField.PRESENCE, List.of("present"));
        Map<Severity, List<FindingRow>> bySeverity =
                search.list(auditId, present, FindingSort.SEVERITY, false, 0, MOST_FINDINGS).stream()
                        .collect(groupingBy(FindingRow::severity, LinkedHashMap::new, toList()));
        return bySeverity.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Findings of one severity. */
    public record Group(Severity severity, List<FindingRow> rows) {}

    /** The newest first. */
    public List<FindingChange> getDecisions() {
        return reports.decisions(auditId, MOST_DECISIONS);
    }

    /** The disposition that somebody gave, in words. */
    public String decision(FindingChange change) {
        return words.of(Disposition.valueOf(change.getNewValue()));
    }

    /** The last imported first. */
    public List<Scan> getScans() {
        return audits.scans(auditId, MOST_SCANS);
    }

    /** The rules that hold in the audit today. */
    public RuleSet getRuleSet() {
        if (ruleSet == null) {
            ruleSet = rules.holdingIn(audits.find(auditId));
        }
        return ruleSet;
    }

    /** When the report is made. */
    public Instant getMoment() {
        return clock.instant();
    }

    /** How many findings it lists at most. */
    public int getMostFindings() {
        return MOST_FINDINGS;
    }
}
