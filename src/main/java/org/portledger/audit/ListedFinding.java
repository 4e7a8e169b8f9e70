package org.portledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.portledger.port.Port;
import org.portledger.scan.Exposure;

/**
 * A finding with all that is known of it, for lists that leave Portledger.
 *
 * @param host          the address as people write it
 * @param names         what scans call the host, with a blank between two; null for none
 * @param brief         the verdict's reason in a few words
 * @param process       the program that listens; null where it was seen from outside, or the host did not tell
 * @param exposure      from where it can be reached; null if its host never listed it
 * @param acceptedUntil first day on which the acceptance no longer holds; null unless it is accepted
 * @param ruleId        of the rule that speaks for it; null if people decided, or nobody did
 * @param assignee      the login of who cares for it; null for nobody
 * @param dueDay        the last day on which it is done in time; null for none
 * @param tags          in order, with a blank between two; null for none
 * @param verdictDay    as of which the registry was asked
 * @param registryDay   of the newest copy of the registry when it was asked
 * @param scanId        of the scan that gave evidence and verdict
 * @param scanSha256    of that scan's file
 */
public record ListedFinding(
        long id,
        String host,
        String names,
        Port port,
        Verdict verdict,
        String brief,
        boolean unauthorizedUse,
        Severity severity,
        SeenService service,
        String process,
        Exposure exposure,
        Presence presence,
        boolean asksAgain,
        Disposition disposition,
        LocalDate acceptedUntil,
        Long ruleId,
        String assignee,
        LocalDate dueDay,
        String tags,
        Instant firstSeen,
        Instant lastSeen,
        LocalDate verdictDay,
        LocalDate registryDay,
        long scanId,
        String scanSha256) {}
