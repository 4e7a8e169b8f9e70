package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.portledger.query.QueryException;

/**
 * Which hosts of an audit somebody wants to see: {@code host:10.0.0.0/8 tag:lab -port:22}. It is read as a
 * {@link FindingQuery} is, with the fields of {@link HostTerm}; a word by itself is an address, a network, or part of a name
 * or of a tag. Immutable.
 */
public final class HostQuery {

    /** Characters. */
    public static final int MAX_LENGTH = FindingQuery.MAX_LENGTH;

    public static final HostQuery ALL = new HostQuery(List.of());

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Arrays.stream(HostTerm.values())
                    .map(field -> new Vocabulary.Field(field.toString(), field.getExample(), field.kind()))
                    .toList(),
            new HostWords());

    private final List<Term> terms;

    private HostQuery(List<Term> terms) {
        this.terms = terms;
    }

    /**
     * @param text null is as good as empty: it asks for all
     * @throws QueryException if it cannot be read, pointing at the character and saying what would be right
     */
    public static HostQuery parse(String text) {
        return text == null ? ALL : new HostQuery(new TermReader(VOCABULARY, text).terms());
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return terms.isEmpty();
    }

    /** SQL of what is asked of {@code host h}, beginning with "and"; empty if nothing is. */
    String sql(StatementParameters parameters) {
        return terms.stream().map(term -> "\nand " + term.sql(parameters)).collect(joining());
    }

    /** As people write it, with single blanks between its terms; {@link #parse} reads the same from it. */
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(joining(" "));
    }
}
