package org.portledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.portledger.annotation.Annotation;
import org.portledger.audit.ChangedField;
import org.portledger.audit.Explanation;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingChange;
import org.portledger.audit.FindingDetail;
import org.portledger.audit.Reach;
import org.portledger.audit.RegistryFact;
import org.portledger.audit.Rule;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityProposal;
import org.portledger.audit.Verdict;
import org.portledger.registry.Source;
import org.portledger.scan.EvidenceGrade;

/**
 * The public form of a finding with everything that is known of it.
 *
 * @param verdictDay  as of which the registry was asked: that of the last scan
 * @param registryDay of the newest copy of the registry that there was then
 * @param rule        that speaks for it; left out if people decided, or nobody did
 * @param proposedSeverity the machine's, whatever people judged
 * @param proposal    why the machine proposes it
 * @param trail       what was changed of it, the latest last
 * @param annotations oldest first
 */
public record FindingDetailView(
        FindingView finding,
        long auditId,
        String audit,
        List<String> hostNames,
        LocalDate verdictDay,
        LocalDate registryDay,
        Severity proposedSeverity,
        Proposal proposal,
        String explanation,
        List<Fact> basis,
        long firstScanId,
        long lastScanId,
        Speaker rule,
        List<Change> trail,
        List<AnnotationView> annotations) {

    static FindingDetailView of(FindingDetail detail, List<Annotation> annotations) {
        Finding finding = detail.finding();
        Explanation explanation = detail.explanation();
        return new FindingDetailView(
                FindingView.of(detail.row()),
                finding.getAudit().getId(),
                finding.getAudit().getName(),
                detail.hostNames(),
                finding.getVerdictDay(),
                finding.getRegistryDay(),
                finding.getProposedSeverity(),
                Proposal.of(detail.proposal()),
                explanation.sentence(),
                explanation.facts().stream().map(Fact::of).toList(),
                finding.getFirstScan().getId(),
                finding.getLastScan().getId(),
                Speaker.of(finding.getRule()),
                detail.trail().stream().map(Change::of).toList(),
                annotations.stream().map(AnnotationView::of).toList());
    }

    /**
     * An assignment that the verdict rests on.
     *
     * @param span    when it stood, and how well that is known
     * @param sources the dated copies of the registry that show it, oldest first
     */
    public record Fact(long assignmentId, String service, String span, List<Copy> sources) {

        static Fact of(RegistryFact fact) {
            return new Fact(
                    fact.assignmentId(),
                    fact.service().value(),
                    fact.span(),
                    fact.sources().stream().map(Copy::of).toList());
        }
    }

    /**
     * A dated copy of the registry.
     *
     * @param date a day, or a month where the copy states no day
     */
    public record Copy(String id, String date) {

        static Copy of(Source source) {
            return new Copy(source.getId(), source.date());
        }
    }

    /**
     * The cell of the team's table of severities that the proposed severity comes from.
     *
     * @param severity     that the cell has
     * @param raised       whether it is one step more as IANA reports unauthorized use
     * @param tableVersion which of the team's tables holds now
     */
    public record Proposal(
            Verdict verdict,
            Reach exposure,
            EvidenceGrade evidence,
            Severity severity,
            boolean raised,
            int tableVersion) {

        static Proposal of(SeverityProposal proposal) {
            return new Proposal(
                    proposal.cell().verdict(),
                    proposal.cell().reach(),
                    proposal.cell().evidence(),
                    proposal.ofCell(),
                    proposal.raised(),
                    proposal.version());
        }
    }

    /**
     * The rule that speaks for a finding.
     *
     * @param owner  who answers for it
     * @param endDay first day on which it no longer holds; left out if it has none
     */
    public record Speaker(long id, String reason, String owner, LocalDate endDay) {

        static Speaker of(Rule rule) {
            return rule == null
                    ? null
                    : new Speaker(
                            rule.getId(), rule.getReason(), rule.getOwner().getDisplayName(), rule.getEndDay());
        }
    }

    /**
     * One line of the trail; a value is left out where there was none, or is none now.
     *
     * @param changeId to undo it by, with everything that was changed at once
     */
    public record Change(
            Instant at, String by, long changeId, ChangedField field, String oldValue, String newValue, String reason) {

        static Change of(FindingChange change) {
            return new Change(
                    change.getChangedAt(),
                    change.getChangedBy().getDisplayName(),
                    change.getChangeId(),
                    change.getField(),
                    change.getOldValue(),
                    change.getNewValue(),
                    change.getReason());
        }
    }
}
