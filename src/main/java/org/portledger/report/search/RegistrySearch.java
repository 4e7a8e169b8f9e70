package org.portledger.report.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.portledger.query.QueryException;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.Phrases;

/** Searches the registry as it is now. */
@ApplicationScoped
public class RegistrySearch {

    @Inject
    private CurrentRegistry registry;

    private volatile SearchTable table;

    /**
     * The hits of a query, in order: the best first if it asks for words, else by port.
     *
     * @param text null is as good as empty
     * @param on   the day asked for, unless the text names another; null for that of the newest copy
     * @throws QueryException if the text cannot be read, saying why and where
     */
    public SearchAnswer search(String text, LocalDate on, Phrases phrases) {
        return new Searcher(table(), phrases).search(text, on);
    }

    /** What an unfinished query may go on to; empty if nothing fits, also because it cannot be read yet. */
    public List<Suggestion> suggestions(String text, Phrases phrases) {
        return new Suggester(table(), phrases).suggestions(text);
    }

    /** Made again for each new index. Two at once may both make it, and nothing is lost by it. */
    private SearchTable table() {
        RegistryIndex index = registry.index();
        SearchTable known = table;
        if (known == null || known.index() != index) {
            known = new SearchTable(index);
            table = known;
        }
        return known;
    }
}
