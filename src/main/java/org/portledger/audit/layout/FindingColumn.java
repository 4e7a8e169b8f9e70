package org.portledger.audit.layout;

import java.util.Arrays;
import java.util.Optional;
import org.portledger.audit.query.FindingSort;

/** What a list of findings can show of each; whatever has no column of its own stands beside what people decided. */
public enum FindingColumn {
    HOST("Host", FindingSort.HOST),
    PORT("Port", FindingSort.PORT),
    VERDICT("Verdict", FindingSort.VERDICT),
    SERVICE("What listens", FindingSort.SERVICE),
    SEVERITY("Severity", FindingSort.SEVERITY),
    DISPOSITION("Disposition", FindingSort.DISPOSITION),
    ASSIGNEE("Assignee", null),
    DUE("Due", null),
    TAGS("Tags", null),
    EXPOSURE("Reachable at", null),
    FIRST_SEEN("First seen", FindingSort.FIRST_SEEN),
    LAST_SEEN("Last seen", FindingSort.LAST_SEEN);

    private final String title;
    private final FindingSort sort;

    FindingColumn(String title, FindingSort sort) {
        this.title = title;
        this.sort = sort;
    }

    /** What stands above it. */
    public String getTitle() {
        return title;
    }

    /** The order that the column stands for; empty if a list cannot be ordered by it. */
    public Optional<FindingSort> sort() {
        return Optional.ofNullable(sort);
    }

    /** The column that stands for an order. */
    public static FindingColumn of(FindingSort sort) {
        return Arrays.stream(values())
                .filter(column -> column.sort == sort)
                .findFirst()
                .orElseThrow();
    }

    /** Whether no list does without: it tells which finding a row is. */
    public boolean isNeeded() {
        return this == HOST || this == PORT;
    }
}
