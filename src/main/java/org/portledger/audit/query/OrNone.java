package org.portledger.audit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portledger.query.QueryWord;

/**
 * A field that may be empty, which {@code none} asks for.
 *
 * @param kind what its values are
 * @param none SQL that is true where it is empty
 */
record OrNone(FieldKind kind, String none) implements FieldKind {

    private static final String WORD = "none";

    @Override
    public Condition read(QueryWord value) {
        return value.value().equalsIgnoreCase(WORD) && !value.quoted() ? parameters -> none : kind.read(value);
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(kind.words());
        words.add(WORD);
        return words;
    }

    @Override
    public Optional<String> column() {
        return kind.column();
    }
}
