package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.HostQuery;
import org.portledger.audit.query.HostRow;
import org.portledger.audit.query.HostSearch;
import org.portledger.audit.query.HostSort;
import org.portledger.audit.query.HostTerm;
import org.portledger.query.QueryException;

/** Backs {@code work/hosts.xhtml}: {@code /work/hosts/5?q=tag:lab&sort=NEWEST&after=17}, see {@link HostQuery}. */
@Named
@RequestScoped
public class HostsPage {

    private static final int ROWS = 50;

    @Inject
    private Audits audits;

    @Inject
    private HostSearch search;

    @Inject
    private Words words;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "sort")
    private String asked;

    @Inject
    @Param(name = "after")
    private Long after;

    private Audit audit;
    private HostSort sort = HostSort.ADDRESS;
    private QueryFault fault;
    private List<HostRow> rows = List.of();
    private int total;

    /** Called before the page is shown; answers 404 or 400 if the address names nothing that can be listed. */
    public void load() {
        audit = Refusal.found("audit", auditId, audits::find);
        if (audit == null) {
            return;
        }
        try {
            sort = asked == null ? sort : InvalidEntryException.requireConstant("sort", asked, HostSort.class);
            HostQuery query = HostQuery.parse(text);
            rows = search.listAfter(auditId, query, sort, after, ROWS + 1);
            total = search.count(auditId, query);
        } catch (QueryException unreadable) {
            fault = QueryFault.of(text, unreadable);
            Faces.setResponseStatus(400);
        } catch (InvalidEntryException e) {
            Refusal.send(400, "The address cannot be read: " + e.getMessage() + ".");
        }
    }

    public Audit getAudit() {
        return audit;
    }

    /** As people wrote it; null if the address has none. */
    public String getText() {
        return text;
    }

    /** Null if the query can be read. */
    public QueryFault getFault() {
        return fault;
    }

    public HostSort getSort() {
        return sort;
    }

    public HostSort[] getSorts() {
        return HostSort.values();
    }

    public List<HostRow> getRows() {
        return rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
    }

    /** How many the query finds, in words. */
    public String getTotal() {
        return total == HostSearch.MOST_COUNTED ? "10,000 hosts or more" : words.many(total, "host");
    }

    /** Whether the list goes on before what is shown. */
    public boolean isFurtherOn() {
        return after != null;
    }

    /** The query of the first page's address. */
    public String getFirst() {
        return address(null);
    }

    /** The query of the next page's address; null if this is the last. */
    public String getNext() {
        return rows.size() > ROWS ? address(rows.get(ROWS - 1).id()) : null;
    }

    private String address(Long last) {
        return Stream.of(
                        parameter("q", text),
                        parameter("sort", sort == HostSort.ADDRESS ? null : sort),
                        parameter("after", last))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "&" + other)
                .map(query -> "?" + query)
                .orElse("");
    }

    private static String parameter(String name, Object value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    /** The query of the address that lists what is open on a host. */
    public String findings(HostRow row) {
        return FacetList.address(FindingQuery.of(FindingField.HOST, List.of(row.address()))
                .and(FindingQuery.of(FindingField.PRESENCE, List.of("present"))));
    }

    /** What can be asked for in particular. */
    public HostTerm[] getTerms() {
        return HostTerm.values();
    }

    /** The query of the address that asks what an example asks. */
    public String asking(HostTerm term) {
        return "?" + parameter("q", term.getExample());
    }
}
