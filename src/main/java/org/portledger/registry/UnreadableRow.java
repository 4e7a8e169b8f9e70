package org.portledger.registry;

/**
 * A row of a file that makes no sense, and is left out.
 *
 * @param line where it begins in the file, from 1
 * @param name what stands in the column of the service name; null if nothing does
 * @param why  a sentence without full stop
 */
public record UnreadableRow(long line, String name, String why) {

    /** Whether it may be the row of {@code known}, so that nobody can say that it is not in the file. */
    boolean mayTellOf(KnownName known) {
        return known.keys().anyMatch(key -> key.service().value().equalsIgnoreCase(name));
    }
}
