package org.portledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.portledger.audit.Disposition;
import org.portledger.audit.FindingRow;
import org.portledger.audit.Presence;
import org.portledger.audit.SeenService;
import org.portledger.audit.Severity;
import org.portledger.audit.Tag;
import org.portledger.audit.Verdict;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Exposure;

/**
 * The public form of a finding in a list.
 *
 * @param brief         the verdict's reason in a few words
 * @param process       the program that listens; left out where it was seen from outside, or the host did not tell
 * @param exposure      from where it can be reached; left out if its host never listed it
 * @param asksAgain     whether it is to be judged again: something else listens, or what was fixed is back
 * @param acceptedUntil first day on which the acceptance no longer holds; left out unless it is accepted
 * @param ruleId        the rule that speaks for it; left out if people decided, or nobody did
 * @param severity      people's where they judged one, else the proposed one
 * @param assignee      the login of who cares for it; left out for nobody
 * @param assigneeName  how people write that one
 * @param due           the last day on which it is done in time; left out for none
 * @param tags          in order
 * @param version       for {@code If-Match}: counts the changes of the verdict and of what people write
 */
public record FindingView(
        long id,
        long hostId,
        String host,
        int port,
        String transport,
        Verdict verdict,
        String brief,
        boolean unauthorizedUse,
        Severity severity,
        Service service,
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
        List<String> tags,
        Instant firstSeen,
        Instant lastSeen,
        int version) {

    static FindingView of(FindingRow row) {
        return new FindingView(
                row.id(),
                row.hostId(),
                row.host(),
                row.port().number(),
                row.port().transport().toString(),
                row.verdict(),
                row.brief(),
                row.unauthorizedUse(),
                row.severity(),
                Service.of(row.service()),
                row.process(),
                row.presence(),
                row.exposure(),
                row.asksAgain(),
                row.disposition(),
                row.acceptedUntil(),
                row.ruleId(),
                row.assignee(),
                row.assigneeName(),
                row.due(),
                row.tags().stream().map(Tag::text).toList(),
                row.firstSeen(),
                row.lastSeen(),
                row.version());
    }

    /** What a scan said of the service, in the scanner's words; what it did not tell is left out. */
    public record Service(
            EvidenceGrade evidence, String name, String tunnel, String product, String version, String extraInfo) {

        static Service of(SeenService seen) {
            return new Service(
                    seen.evidence(),
                    seen.name() == null ? null : seen.name().value(),
                    seen.tunnel(),
                    seen.product(),
                    seen.version(),
                    seen.extraInfo());
        }
    }
}
