package org.portledger.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What keeps the product from working for a while and has nothing to do with what it was asked for. */
public enum Outage {
    /** The database cannot be reached, goes down, or has no connection left. */
    DATABASE,
    /** A disk is full: that of the database, or the one where uploads arrive. */
    SPACE;

    /** Classes of SQLSTATE (PostgreSQL, appendix A): connection, rollback, resources, operator. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private static final String DISK_FULL = "53100";

    /** The messages of IronJacamar have numbers: it has no connection to give, for whatever reason. */
    private static final String NO_CONNECTION = "IJ000453";

    /** The operating system's own words; Java has no type for it. */
    private static final String NO_SPACE = "No space left on device";

    /** The outage that {@code fault} is a consequence of; empty if it is none. */
    public static Optional<Outage> behind(Throwable fault) {
        for (Throwable reason = fault; reason != null; reason = reason.getCause()) {
            Outage outage = of(reason);
            if (outage != null) {
                return Optional.of(outage);
            }
        }
        return Optional.empty();
    }

    private static Outage of(Throwable reason) {
        if (reason instanceof IOException && NO_SPACE.equals(reason.getMessage())) {
            return SPACE;
        }
        if (!(reason instanceof SQLException sql)) {
            return null;
        }
        if (sql.getSQLState() == null) {
            return String.valueOf(sql.getMessage()).contains(NO_CONNECTION) ? DATABASE : null;
        }
        if (sql.getSQLState().equals(DISK_FULL)) {
            return SPACE;
        }
        return PASSING.contains(sql.getSQLState().substring(0, 2)) ? DATABASE : null;
    }
}
