package org.portledger.audit;

import java.util.List;

/**
 * What came of changing many findings at once, or would come of it.
 *
 * @param changeId  to undo it by; null if nothing was changed, or nothing was to be yet
 * @param matched   how many were meant
 * @param changed   how many of them were changed, or would be
 * @param unchanged how many were so already
 * @param refused   all others, by the rule that refused them
 */
public record BulkResult(Long changeId, long matched, long changed, long unchanged, List<Refused> refused) {

    /**
     * Findings that were left as they are.
     *
     * @param why a sentence
     */
    public record Refused(BulkRule rule, long count, String why) {}
}
