package org.portledger.web;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;
import org.portledger.audit.BulkResult;

/** What came of an edit of many findings, or would, in words. */
final class BulkSentence {

    private BulkSentence() {}

    /** @param done what became of those that are not left, such as "changed" */
    static String of(BulkResult result, String done) {
        String counts = String.format(
                Locale.ENGLISH,
                "%,d of %,d findings %s, %,d were so already.",
                result.changed(),
                result.matched(),
                done,
                result.unchanged());
        return Stream.concat(Stream.of(counts), result.refused().stream().map(BulkSentence::of))
                .collect(joining(" "));
    }

    private static String of(BulkResult.Refused refused) {
        return String.format(Locale.ENGLISH, "%,d left: %s", refused.count(), refused.why());
    }
}
