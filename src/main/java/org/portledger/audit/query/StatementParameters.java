package org.portledger.audit.query;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values in a statement, and the moment at which it asks. */
final class StatementParameters {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Instant now;

    StatementParameters(Instant now) {
        this.now = now;
    }

    /** What ages are counted back from. */
    Instant now() {
        return now;
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
