package org.portledger.report.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.portledger.audit.RuleSet;
import org.portledger.scan.Scan;

/**
 * What a list of findings rests on. Nothing of it is the moment of the export: the same data gives the same bytes.
 *
 * @param query       as it was asked, without the form; empty for all findings
 * @param dataAsOf    when the audit's data changed last: an import, or a decision; null for an audit without either
 * @param registryDay of the newest copy of the registry; that of each verdict stands beside it
 * @param scans       of the audit, by their own time
 * @param ruleSet     that holds in the audit
 */
public record ExportFacts(
        long auditId,
        String audit,
        String team,
        String query,
        Instant dataAsOf,
        LocalDate registryDay,
        List<Scan> scans,
        RuleSet ruleSet) {}
