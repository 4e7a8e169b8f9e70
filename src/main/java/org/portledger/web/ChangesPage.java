package org.portledger.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.portledger.port.Shortened;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.EventKind;
import org.portledger.report.ChangeQuery;
import org.portledger.report.Changes;
import org.portledger.report.InvalidQueryException;
import org.portledger.report.ReaderLanguage;

/** Backs {@code changes.xhtml}: {@code /changes?kind=REMOVED&from=2004-01-01}. */
@Named
@RequestScoped
public class ChangesPage {

    private static final int ROWS = 100;

    @Inject
    private CurrentRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    private ReaderLanguage reader;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String to;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String port;

    @Inject
    @Param
    private String name;

    @Inject
    @Param
    private String organisation;

    @Inject
    @Param
    private Long after;

    private Changes found;

    /** Looks, or refuses a filter that means nothing. */
    public void load() {
        List<String> kinds = kind == null ? List.of() : List.of(kind);
        try {
            ChangeQuery query = ChangeQuery.read(from, to, kinds, port, name, organisation);
            found = Changes.of(registry.index(), query, after, ROWS, reader.phrases());
        } catch (InvalidQueryException e) {
            Refusal.send(400, texts.say("changes.refused." + e.getField(), Shortened.of(e.getValue())));
        }
    }

    public Changes getFound() {
        return found;
    }

    public List<EventKind> getKinds() {
        return Arrays.asList(EventKind.values());
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    public String getKind() {
        return kind;
    }

    public String getPort() {
        return port;
    }

    public String getName() {
        return name;
    }

    public String getOrganisation() {
        return organisation;
    }

    /** Whether this is another page than the first one of all changes. */
    public boolean isFiltered() {
        return after != null || !getQuery().isEmpty();
    }

    /** The filters as the query of an address, without the place in the list; empty for none. */
    public String getQuery() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("from", from);
        filters.put("to", to);
        filters.put("kind", kind);
        filters.put("port", port);
        filters.put("name", name);
        filters.put("organisation", organisation);
        return filters.entrySet().stream()
                .filter(filter ->
                        filter.getValue() != null && !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    /** The query of the next page's address. */
    public String getNext() {
        return Stream.of(getQuery(), "after=" + found.next())
                .filter(part -> !part.isEmpty())
                .collect(joining("&"));
    }
}
