package org.portledger.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.port.TransportProtocol;
import org.portledger.query.QueryException;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.search.RegistrySearch;
import org.portledger.report.search.SearchAnswer;
import org.portledger.report.search.SearchField;
import org.portledger.report.search.SearchHit;

/** Backs {@code search.xhtml}: {@code /search?q=belarc}. A text that is a port leads straight to its page. */
@Named
@RequestScoped
public class SearchPage {

    /** Hits on one page. */
    private static final int MOST = 50;

    @Inject
    private RegistrySearch search;

    @Inject
    private Texts texts;

    @Inject
    private Addresses address;

    @Inject
    private ReaderLanguage reader;

    @Inject
    @Param(pathIndex = 0)
    private String tooMuch;

    @Inject
    @Param(name = "q")
    private String query;

    @Inject
    @Param
    private String after;

    private SearchAnswer found;
    private QueryFault fault;

    /** Looks, and goes on to the port's page where the text is one. */
    public void load() throws IOException {
        if (tooMuch != null) {
            Refusal.send(404, texts.say("search.no-address", "/search?q=belarc"));
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            found = search.search(query, null, reader.phrases()).part(given(), MOST);
        } catch (QueryException unreadable) {
            fault = QueryFault.of(query, unreadable);
            external.setResponseStatus(400);
            return;
        }
        if (found.number() != null) {
            external.redirect(port(found.number()));
        }
    }

    /** How many hits were on the pages before; whoever writes something else there begins anew. */
    private long given() {
        return after != null && after.matches("[0-9]{1,9}") ? Long.parseLong(after) : 0;
    }

    public String getQuery() {
        return query;
    }

    /** Null if the query cannot be read. */
    public SearchAnswer getFound() {
        return found;
    }

    /** Null if the query can be read. */
    public QueryFault getFault() {
        return fault;
    }

    /** What the window and the page are called. */
    public String getHeading() {
        return found == null ? texts.say("search.unreadable") : found.sentence();
    }

    /** The address of the next part; null after the last. */
    public String getNext() {
        long end = given() + found.hits().size();
        return end < found.total() && !found.hits().isEmpty() ? searchFor(query) + "&after=" + end : null;
    }

    /** The page of a port, of the day that the hits are of where the query names one. */
    public String port(int number) {
        return address.of("/ports/" + number + (found.dated() ? "?on=" + found.on() : ""));
    }

    /** Such as {@code tcp, udp}; empty where the registry states none. */
    public String transports(SearchHit hit) {
        return hit.transports().stream().map(TransportProtocol::toString).collect(joining(", "));
    }

    public String status(SearchHit hit) {
        return texts.fact("status." + hit.status());
    }

    /** What can be searched for in particular. */
    public List<Explained> getExplanations() {
        return Arrays.stream(SearchField.values())
                .map(field -> new Explained(
                        field.getExample(), searchFor(field.getExample()), texts.say("search.field." + field)))
                .toList();
    }

    private String searchFor(String text) {
        return address.of("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /**
     * A field of queries.
     *
     * @param example a query that uses it
     * @param address of what the example finds
     * @param words   what it means
     */
    public record Explained(String example, String address, String words) {}
}
