package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.portledger.query.QueryWord;

/** One term of a query: what it asks of a field, or of all that is text, or that it is not so. */
final class Term {

    private final String field;
    private final FieldKind kind;
    private final boolean negated;
    private final List<QueryWord> values;
    private final List<Condition> conditions;

    /**
     * @param field  null for a word by itself
     * @param kind   what the field asks for, or the word by itself
     * @param values one of which must be so; at least one
     * @throws org.portledger.query.QueryException if one is no value of the field
     */
    Term(String field, FieldKind kind, boolean negated, List<QueryWord> values) {
        this.field = field;
        this.kind = kind;
        this.negated = negated;
        this.values = List.copyOf(values);
        this.conditions = values.stream().map(kind::read).toList();
    }

    /** Whether it asks for that value by name. */
    boolean names(FindingField asked, String value) {
        return asked.toString().equals(field)
                && !negated
                && values.stream().anyMatch(own -> own.value().equalsIgnoreCase(value));
    }

    /** The same without a value; null if nothing is left. */
    Term without(String value) {
        List<QueryWord> left = values.stream()
                .filter(own -> !own.value().equalsIgnoreCase(value))
                .toList();
        return left.isEmpty() ? null : new Term(field, kind, negated, left);
    }

    boolean asksOfHost() {
        return conditions.stream().anyMatch(Condition::asksOfHost);
    }

    /** Whether counts can answer it, see {@link Condition#isOfKind}. */
    boolean isOfKind(StatementParameters parameters) {
        return conditions.stream().allMatch(condition -> condition.isOfKind(parameters));
    }

    /** Whether it leaves few hosts, see {@link Condition#isOfFewHosts}. */
    boolean isOfFewHosts() {
        return !negated && conditions.stream().allMatch(Condition::isOfFewHosts);
    }

    /** What is not known is not so: {@code -process:java} finds what no process is known of, too. */
    String sql(StatementParameters parameters) {
        String either =
                conditions.stream().map(condition -> condition.sql(parameters)).collect(joining(" or ", "(", ")"));
        return negated ? either + " is not true" : either;
    }

    /** As a query writes it. */
    @Override
    public String toString() {
        String joined = values.stream().map(QueryWord::toString).collect(joining(","));
        return (negated ? "-" : "") + (field == null ? "" : field + ":") + joined;
    }
}
