package org.portledger.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Set;

/**
 * Which findings of an audit are meant, when they are many: all that a query finds, or those with certain numbers.
 *
 * @param chooser null where the numbers say it
 * @param ids     null where the query says it
 */
public record Selection(Chooser chooser, Set<Long> ids) {

    /** Knows what a query finds. */
    @FunctionalInterface
    public interface Chooser {

        /**
         * A statement that does something with the findings, {@code f}, of an audit.
         *
         * @param before its beginning, such as {@code insert into chosen select f.id}
         */
        Query statement(EntityManager em, long auditId, String before);
    }

    public static Selection of(Chooser chooser) {
        return new Selection(chooser, null);
    }

    public static Selection of(Set<Long> ids) {
        return new Selection(null, Set.copyOf(ids));
    }
}
