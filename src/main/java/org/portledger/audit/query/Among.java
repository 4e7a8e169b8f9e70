package org.portledger.audit.query;

import org.portledger.query.QueryWord;

/**
 * What one of several rows that hang on the thing must be like.
 *
 * @param rows SQL of a condition that ends where that of the row's own begins: {@code exists (select from ... where ...}
 *             without the last parenthesis
 * @param kind what is asked of a row
 */
record Among(String rows, FieldKind kind) implements FieldKind {

    @Override
    public Condition read(QueryWord value) {
        Condition ofRow = kind.read(value);
        return parameters -> "%s and (%s))".formatted(rows, ofRow.sql(parameters));
    }
}
