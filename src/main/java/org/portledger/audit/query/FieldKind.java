package org.portledger.audit.query;

import java.util.List;
import java.util.Optional;
import org.portledger.query.QueryException;
import org.portledger.query.QueryWord;

/** What the values of a field are, and what they ask for. To add a kind of field is to write one of these. */
interface FieldKind {

    /** @throws QueryException if it is no value of the field, saying what would be */
    Condition read(QueryWord value);

    /** The values that can be named beforehand; empty where there are too many. */
    default List<String> words() {
        return List.of();
    }

    /** The column whose values in the audit complete one that is begun; empty where {@link #words} do. */
    default Optional<String> column() {
        return Optional.empty();
    }
}
