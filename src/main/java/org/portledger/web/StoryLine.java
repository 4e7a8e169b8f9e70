package org.portledger.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portledger.annotation.Annotation;
import org.portledger.audit.ChangedField;
import org.portledger.audit.Finding;
import org.portledger.audit.FindingChange;
import org.portledger.audit.FindingDetail;
import org.portledger.port.Spoken;

/**
 * Something in the story of a finding: it was seen, judged or remarked upon.
 *
 * @param who  null where nobody in particular did it
 * @param what a few words, such as "disposition from new to in triage"
 * @param text a reason, with its line ends; null if there is none. What remarks say stands among the remarks
 */
public record StoryLine(Instant at, String who, String what, String text) {

    private static final Comparator<StoryLine> LATEST_FIRST =
            Comparator.comparing(StoryLine::at).reversed();

    /** The whole story, the latest first. */
    static List<StoryLine> of(FindingDetail detail, List<Annotation> remarks) {
        Finding finding = detail.finding();
        List<StoryLine> story = new ArrayList<>();
        detail.trail().forEach(change -> story.add(changed(change)));
        remarks.forEach(remark -> story.add(
                new StoryLine(remark.getWrittenAt(), remark.getWrittenBy().getDisplayName(), "wrote a remark", null)));
        if (!finding.getLastSeen().equals(finding.getFirstSeen())) {
            story.add(seen(
                    finding.getLastSeen(), "last seen", finding.getLastScan().getFileName()));
        }
        story.add(seen(
                finding.getFirstSeen(), "first seen", finding.getFirstScan().getFileName()));
        story.sort(LATEST_FIRST);
        return story;
    }

    /** An entry of the trail. */
    static StoryLine changed(FindingChange change) {
        return new StoryLine(
                change.getChangedAt(),
                change.getChangedBy().getDisplayName(),
                "%s: %s → %s"
                        .formatted(
                                Spoken.of(change.getField()),
                                spoken(change.getField(), change.getOldValue()),
                                spoken(change.getField(), change.getNewValue())),
                change.getReason());
    }

    private static StoryLine seen(Instant at, String what, String file) {
        return new StoryLine(at, null, what + " by the scan " + file, null);
    }

    private static String spoken(ChangedField field, String value) {
        return value == null ? "none" : field.spoken(value);
    }
}
