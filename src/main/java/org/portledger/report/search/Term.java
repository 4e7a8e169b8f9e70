package org.portledger.report.search;

import java.util.Optional;
import java.util.Set;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;

/** One condition of a query. */
interface Term {

    /** How well a name answers it; empty if it does not. */
    Optional<Match> match(SearchEntry entry, AsOf asOf);

    /** Whether a port without a name can answer it, going by its number. */
    default boolean admits(int number) {
        return false;
    }

    /** Whether a port without a name can answer it, going by what it is instead. */
    default boolean admits(PortStatus status) {
        return true;
    }

    /** The transports that it speaks of; empty if of none in particular. */
    default Set<TransportProtocol> transports() {
        return Set.of();
    }

    /** Whether it looks for words, so that the best hits come first; otherwise the lowest ports do. */
    default boolean isOfWords() {
        return false;
    }

    /** What a condition says of what it does not grade. */
    static Optional<Match> when(boolean holds) {
        return holds ? Optional.of(Match.WHOLE) : Optional.empty();
    }
}
