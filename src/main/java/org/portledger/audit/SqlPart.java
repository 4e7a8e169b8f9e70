package org.portledger.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a statement with the values for its question marks, in their order; a value may be null. */
record SqlPart(String sql, List<Object> parameters) {

    static SqlPart of(String sql, Object... parameters) {
        return new SqlPart(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
    }

    /** All of them, with {@code separator} between. */
    static SqlPart join(String separator, Collection<SqlPart> parts) {
        List<Object> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.parameters));
        String sql = parts.stream().map(SqlPart::sql).collect(Collectors.joining(separator));
        return new SqlPart(sql, Collections.unmodifiableList(all));
    }

    /** The text with this part in the place of {@code %s}. */
    SqlPart in(String text) {
        return new SqlPart(text.formatted(sql), parameters);
    }

    Object[] values() {
        return parameters.toArray();
    }
}
