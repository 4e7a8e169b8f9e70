package org.portledger.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What there is to say of one import. A file can be wrong in a million places; a person reads the first few hundred. */
final class Notices {

    /** How many notices of a kind are kept; one more counts the rest. */
    static final int MAX_OF_A_KIND = 200;

    /** Characters of a notice. */
    static final int MAX_TEXT = 500;

    private final long scanId;
    private final List<ScanNotice> kept = new ArrayList<>();
    private final Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);

    Notices(long scanId) {
        this.scanId = scanId;
    }

    /** Adds one that concerns the file as a whole. */
    void add(NoticeKind kind, String text) {
        add(kind, 0, text);
    }

    /** @param line of the file, the first is 1; 0 where no line can be named */
    void add(NoticeKind kind, long line, String text) {
        if (counts.merge(kind, 1, Integer::sum) <= MAX_OF_A_KIND) {
            kept.add(new ScanNotice(scanId, kind, line == 0 ? null : line, Excerpt.marked(text, MAX_TEXT)));
        }
    }

    /** In the order they came; a kind with too many ends with how many are not here. */
    List<ScanNotice> all() {
        List<ScanNotice> all = new ArrayList<>(kept);
        counts.forEach((kind, count) -> {
            if (count > MAX_OF_A_KIND) {
                String rest = "And %d more like these.".formatted(count - MAX_OF_A_KIND);
                all.add(new ScanNotice(scanId, kind, null, rest));
            }
        });
        return all;
    }
}
