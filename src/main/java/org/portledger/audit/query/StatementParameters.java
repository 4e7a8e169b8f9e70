package org.portledger.audit.query;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values in a statement, and who asks. */
final class StatementParameters {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Asker asker;

    StatementParameters(Asker asker) {
        this.asker = asker;
    }

    Asker asker() {
        return asker;
    }

    /** What ages are counted from. */
    Instant now() {
        return asker.now();
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
