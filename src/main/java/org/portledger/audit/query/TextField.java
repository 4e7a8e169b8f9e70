package org.portledger.audit.query;

import static java.util.Arrays.stream;
import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.portledger.query.QueryWord;

/** What a scan said, in its own words; case does not matter. */
final class TextField implements FieldKind {

    private final String column;
    private final boolean whole;

    private TextField(String column, boolean whole) {
        this.column = column;
        this.whole = whole;
    }

    /** The value is all that stands there; {@code *} stands for whatever may. */
    static TextField whole(String column) {
        return new TextField(column, true);
    }

    /** The value is a part of what stands there. */
    static TextField part(String column) {
        return new TextField(column, false);
    }

    @Override
    public Condition read(QueryWord value) {
        String pattern = whole ? wild(value) : "%" + StatementParameters.escaped(value.value()) + "%";
        return parameters -> "%s ilike %s".formatted(column, parameters.add(pattern));
    }

    private static String wild(QueryWord value) {
        return value.quoted()
                ? StatementParameters.escaped(value.value())
                : stream(value.value().split("\\*", -1))
                        .map(StatementParameters::escaped)
                        .collect(joining("%"));
    }

    @Override
    public Optional<String> column() {
        return Optional.of(column);
    }
}
