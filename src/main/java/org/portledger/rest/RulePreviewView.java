package org.portledger.rest;

import java.util.List;
import org.portledger.audit.RulePreview;

/**
 * What a dry run of a rule tells.
 *
 * @param matches      how many findings are in the scope
 * @param decides      how many of them it would decide
 * @param byPeople     how many people decided already: no rule changes them
 * @param byOtherRules how many a more specific rule speaks for
 * @param first        the first 100 that it would decide, by host and port
 */
public record RulePreviewView(long matches, long decides, long byPeople, long byOtherRules, List<FindingView> first) {

    static RulePreviewView of(RulePreview preview) {
        return new RulePreviewView(
                preview.matches(),
                preview.decides(),
                preview.byPeople(),
                preview.byOtherRules(),
                preview.first().stream().map(FindingView::of).toList());
    }
}
