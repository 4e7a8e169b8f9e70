package org.portledger.audit;

import java.util.List;

/**
 * What a rule would do, of all findings in its scope.
 *
 * @param decides      that it would decide, or decides already
 * @param byPeople     that people decided: no rule changes them
 * @param byOtherRules that a more specific rule speaks for
 * @param first        the first 100 that it would decide, by host and port; empty if there are none
 */
public record RulePreview(long decides, long byPeople, long byOtherRules, List<FindingRow> first) {

    /** How many findings the rule matches. */
    public long matches() {
        return decides + byPeople + byOtherRules;
    }
}
