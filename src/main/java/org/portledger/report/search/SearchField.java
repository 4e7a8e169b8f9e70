package org.portledger.report.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a query can ask of in particular, written before a colon: {@code status:unassigned}. */
public enum SearchField {
    PORT("port:8000-8100"),
    NAME("name:http*"),
    DESCRIPTION("description:\"web server\""),
    ASSIGNEE("assignee:IESG"),
    STATUS("status:unassigned"),
    TRANSPORT("transport:sctp"),
    RANGE("range:system"),
    REGISTERED("registered:2015..2020"),
    REMOVED("removed:2004"),
    /** Conditions nothing: says of which day the registry is asked. */
    ON("on:2003-12-01");

    private final String example;

    SearchField(String example) {
        this.example = example;
    }

    /** A query that uses it. */
    public String getExample() {
        return example;
    }

    /** Empty if there is no such field; case does not matter. */
    static Optional<SearchField> called(String word) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** As queries write it, without the colon. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
