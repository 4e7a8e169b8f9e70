package org.portledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.portledger.audit.layout.Density;
import org.portledger.audit.layout.FindingColumn;
import org.portledger.audit.layout.FindingsLayout;
import org.portledger.audit.layout.FindingsLayouts;
import org.portledger.audit.query.FindingSort;

/** The form in which visitors say how their lists of findings look, on {@code work/findings.xhtml}. */
@Named
@RequestScoped
public class LayoutForm {

    @Inject
    private FindingsLayouts layouts;

    @Inject
    private FindingsPage page;

    private List<ColumnChoice> columns;
    private Density density;
    private FindingSort sort;
    private boolean ascending;

    @PostConstruct
    void show() {
        FindingsLayout layout = layouts.own();
        columns = Arrays.stream(FindingColumn.values())
                .map(column -> new ColumnChoice(column, layout))
                .toList();
        density = layout.density();
        sort = layout.sort();
        ascending = layout.ascending();
    }

    /** Keeps what was chosen, and stays on the list. */
    public void save() {
        List<FindingColumn> chosen = columns.stream()
                .filter(ColumnChoice::isShown)
                .sorted(Comparator.comparingInt(ColumnChoice::rank))
                .map(ColumnChoice::getColumn)
                .toList();
        layouts.keep(new FindingsLayout(chosen, density, sort, ascending));
        page.stay();
    }

    /** Takes back all that was chosen. */
    public void reset() {
        layouts.keep(FindingsLayout.DEFAULT);
        page.stay();
    }

    /** All there are, the same for everybody. */
    public List<ColumnChoice> getColumns() {
        return columns;
    }

    public Density[] getDensities() {
        return Density.values();
    }

    public FindingSort[] getSorts() {
        return FindingSort.values();
    }

    /** What an order goes by, as the column is called that shows it. */
    public String title(FindingSort by) {
        return FindingColumn.of(by).getTitle();
    }

    public Density getDensity() {
        return density;
    }

    public void setDensity(Density density) {
        this.density = density;
    }

    public FindingSort getSort() {
        return sort;
    }

    public void setSort(FindingSort sort) {
        this.sort = sort;
    }

    public boolean isAscending() {
        return ascending;
    }

    public void setAscending(boolean ascending) {
        this.ascending = ascending;
    }
}
