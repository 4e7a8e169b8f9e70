package org.portledger.web;

import java.util.List;
import java.util.Map;
import org.portledger.audit.FindingRow;
import org.portledger.audit.layout.FindingsLayout;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.FindingSearch;
import org.portledger.audit.query.FindingSort;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The findings of an audit, fetched by the page that is looked at. Columns are called as {@link FindingSort} calls them. */
@SuppressWarnings("serial") // the service is a proxy, which is serialised as such
public class FindingsTable extends LazyDataModel<FindingRow> {

    private static final long serialVersionUID = 1L;

    private final FindingSearch search;
    private final long auditId;
    private final String query;
    private final FindingsLayout layout;

    /**
     * @param query  one that can be read
     * @param layout for the order of rows while nobody sorted them otherwise
     */
    FindingsTable(FindingSearch search, long auditId, FindingQuery query, FindingsLayout layout) {
        this.search = search;
        this.auditId = auditId;
        this.query = query.toString();
        this.layout = layout;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return search.count(auditId, FindingQuery.parse(query));
    }

    @Override
    public List<FindingRow> load(int first, int rows, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        SortMeta sort = sortBy.values().stream().findFirst().orElse(null);
        FindingSort by = sort == null ? layout.sort() : FindingSort.valueOf(sort.getField());
        boolean ascending = sort == null ? layout.ascending() : sort.getOrder().isAscending();
        return search.list(auditId, FindingQuery.parse(query), by, ascending, first, rows);
    }

    @Override
    public String getRowKey(FindingRow row) {
        return Long.toString(row.id());
    }
}
