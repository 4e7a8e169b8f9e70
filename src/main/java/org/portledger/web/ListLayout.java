package org.portledger.web;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.portledger.audit.layout.FindingColumn;
import org.portledger.audit.layout.FindingsLayout;
import org.portledger.audit.layout.FindingsLayouts;
import org.portledger.audit.query.FindingSort;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * How the list of {@code work/findings.xhtml} looks. A page keeps the layout that it came with: when it is sorted or leafed
 * through, only its rows are drawn anew, and they must go on to fit below their titles.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class ListLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FindingsLayouts layouts;

    private FindingsLayout layout;

    @PostConstruct
    void load() {
        layout = layouts.own();
    }

    /** After the visitor sorted the list by its titles: it is so the next time, too. */
    public void keepSort(SortEvent event) {
        event.getSortBy().values().stream().findFirst().ifPresent(by -> {
            layout = layout.sortedBy(
                    FindingSort.valueOf(by.getField()), by.getOrder().isAscending());
            layouts.sortBy(layout.sort(), layout.ascending());
        });
    }

    /** By the name of the column, as {@code #{listLayout.columns.HOST}}. */
    public Map<String, Column> getColumns() {
        return Arrays.stream(FindingColumn.values()).collect(toMap(Enum::name, this::column));
    }

    private Column column(FindingColumn column) {
        int place = layout.columns().indexOf(column);
        return new Column(column.getTitle(), place >= 0, place);
    }

    /** What the list is ordered by at first; null where no column shows it, and the list is ordered so all the same. */
    public SortMeta getSortBy() {
        if (!layout.shows(FindingColumn.of(layout.sort()))) {
            return null;
        }
        return SortMeta.builder()
                .field(layout.sort().name())
                .order(layout.ascending() ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                .build();
    }

    public FindingsLayout getLayout() {
        return layout;
    }

    /**
     * A column of the list.
     *
     * @param place from the left, 0 for the first; negative where it is not shown
     */
    public record Column(String title, boolean shown, int place) {}
}
