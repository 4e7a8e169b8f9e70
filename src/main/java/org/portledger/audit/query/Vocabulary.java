package org.portledger.audit.query;

import java.util.List;
import java.util.Optional;

/**
 * What a query language can ask for.
 *
 * @param fields in the order in which they are named to people
 * @param free   what a word by itself asks for
 */
record Vocabulary(List<Field> fields, FieldKind free) {

    /**
     * A field, written before a colon.
     *
     * @param name    without the colon
     * @param example a query that uses it
     */
    record Field(String name, String example, FieldKind kind) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Empty if there is no such field; case does not matter. */
    Optional<Field> called(String word) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
