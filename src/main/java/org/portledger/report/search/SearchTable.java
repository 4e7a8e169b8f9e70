package org.portledger.report.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.portledger.registry.Assignment;
import org.portledger.registry.RegistryIndex;

/** What a search needs of a registry, made once for each; immutable like it. */
final class SearchTable {

    private final RegistryIndex index;
    private final List<SearchEntry> entries;
    private final Spelling spelling;

    SearchTable(RegistryIndex index) {
        this.index = index;
        this.entries =
                index
                        .assignments()
                        .collect(groupingBy(SearchTable::gist, LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .map(SearchEntry::of)
                        .toList();
        this.spelling = new Spelling(entries);
    }

    RegistryIndex index() {
        return index;
    }

    /** Every name that ever stood, by name. */
    List<SearchEntry> entries() {
        return entries;
    }

    Spelling spelling() {
        return spelling;
    }

    /** Assignments that differ in nothing but the transport are one answer. */
    private static List<Object> gist(Assignment a) {
        return Arrays.asList(
                a.getNumber(),
                a.getService(),
                a.getOtherSpellings(),
                a.getDescription(),
                a.getOrganisation(),
                a.getValidity());
    }
}
