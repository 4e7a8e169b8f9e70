package org.portledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portledger.account.Account;
import org.portledger.port.Port;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.Exposure;

/**
 * One line of a list of findings.
 *
 * @param host          the address as people write it
 * @param brief         the verdict's reason in a few words, such as "belarc-http until 2004-02-06"
 * @param service       what the newest scan saw
 * @param process       the program that listens; null where it was seen from outside, or the host did not tell
 * @param exposure      from where it can be reached; null if its host never listed it
 * @param asksAgain     whether it is to be judged again
 * @param severity      what counts: people's where they judged one, else the proposed one
 * @param acceptedUntil first day on which the acceptance no longer holds; null unless it is accepted
 * @param ruleId        the rule that speaks for it; null if people decided, or nobody did
 * @param assignee      the login of who cares for it; null for nobody
 * @param assigneeName  how people write that one; null for nobody
 * @param due           the last day on which it is done in time; null for none
 * @param tags          in order; often empty
 */
public record FindingRow(
        long id,
        long hostId,
        String host,
        Port port,
        Verdict verdict,
        String brief,
        boolean unauthorizedUse,
        Severity severity,
        SeenService service,
        String process,
        Presence presence,
        Exposure exposure,
        boolean asksAgain,
        Disposition disposition,
        LocalDate acceptedUntil,
        Long ruleId,
        String assignee,
        String assigneeName,
        LocalDate due,
        List<Tag> tags,
        Instant firstSeen,
        Instant lastSeen,
        int version) {

    /** See {@link SeenService#listener}. */
    public String listener() {
        return service.listener(process);
    }

    /** @param registry for the verdict in a few words */
    static FindingRow of(Finding finding, RegistryIndex registry) {
        Optional<Account> assignee = Optional.ofNullable(finding.getAssignee());
        return new FindingRow(
                finding.getId(),
                finding.getHost().getId(),
                finding.getHost().toString(),
                finding.getPort(),
                finding.getVerdict(),
                Explanation.brief(finding, registry),
                finding.isUnauthorizedUse(),
                finding.getSeverity(),
                finding.getService(),
                finding.getProcess(),
                finding.getPresence(),
                finding.getExposure(),
                finding.asksAgain(),
                finding.getDisposition(),
                finding.getAcceptedUntil(),
                finding.getRule() == null ? null : finding.getRule().getId(),
                assignee.map(Account::getLogin).orElse(null),
                assignee.map(Account::getDisplayName).orElse(null),
                finding.getDueDay(),
                finding.getTags(),
                finding.getFirstSeen(),
                finding.getLastSeen(),
                finding.getVersion());
    }
}
