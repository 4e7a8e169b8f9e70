package org.portledger.web;

import java.util.List;
import java.util.Map;
import org.portledger.audit.FindingFilter;
import org.portledger.audit.FindingRow;
import org.portledger.audit.FindingSort;
import org.portledger.audit.Findings;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The findings of an audit, fetched by the page that is looked at. Columns are called as {@link FindingSort} calls them. */
@SuppressWarnings(
        "serial") // the service is a proxy, which is serialised as such; a filter is made anew from the address
public class FindingsTable extends LazyDataModel<FindingRow> {

    private static final long serialVersionUID = 1L;

    private final Findings findings;
    private final long auditId;
    private final transient FindingFilter filter;

    FindingsTable(Findings findings, long auditId, FindingFilter filter) {
        this.findings = findings;
        this.auditId = auditId;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return findings.count(auditId, filter);
    }

    @Override
    public List<FindingRow> load(int first, int rows, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        SortMeta sort = sortBy.values().stream().findFirst().orElse(null);
        FindingSort by = sort == null ? FindingSort.HOST : FindingSort.valueOf(sort.getField());
        return findings.list(
                auditId, filter, by, sort == null || sort.getOrder().isAscending(), first, rows);
    }

    @Override
    public String getRowKey(FindingRow row) {
        return Long.toString(row.id());
    }
}
