package org.portledger.audit.query;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The values in a statement, who asks, and whether words are names of hosts. */
final class StatementParameters {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Asker asker;
    private final Predicate<String> inHostNames;

    /** Of a statement about hosts, which does not ask of what else has their names. */
    StatementParameters(Asker asker) {
        this(asker, word -> true);
    }

    /** @param inHostNames whether a word is part of the name of a host of the audit */
    StatementParameters(Asker asker, Predicate<String> inHostNames) {
        this.asker = asker;
        this.inHostNames = inHostNames;
    }

    Asker asker() {
        return asker;
    }

    /** What ages are counted from. */
    Instant now() {
        return asker.now();
    }

    /** Whether a host of the audit has the word in one of its names. */
    boolean isInHostNames(String word) {
        return inHostNames.test(word);
    }

    /** Adds a value, and returns what stands for it in the statement. */
    String add(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** Adds what an {@code ilike} compares with: no character of {@code text} is a wild card. */
    String addPattern(String before, String text, String after) {
        return add(before + escaped(text) + after);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    void setOn(Query query) {
        values.forEach(query::setParameter);
    }
}
