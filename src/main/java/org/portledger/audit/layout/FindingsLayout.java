package org.portledger.audit.layout;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.FindingSort;
import org.portledger.port.Shortened;

/**
 * How somebody wants lists of findings to look.
 *
 * @param columns   those shown, in order, each once; those {@linkplain FindingColumn#isNeeded needed} among them
 * @param sort      what a list is ordered by at first
 * @param ascending whether the least comes first
 */
public record FindingsLayout(List<FindingColumn> columns, Density density, FindingSort sort, boolean ascending)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of those who never chose. */
    public static final FindingsLayout DEFAULT = new FindingsLayout(
            List.of(
                    FindingColumn.HOST,
                    FindingColumn.PORT,
                    FindingColumn.VERDICT,
                    FindingColumn.SERVICE,
                    FindingColumn.SEVERITY,
                    FindingColumn.DISPOSITION,
                    FindingColumn.LAST_SEEN),
            Density.COMFORTABLE,
            FindingSort.HOST,
            true);

    /** @throws InvalidEntryException if a needed column is missing, or one is there twice */
    public FindingsLayout {
        columns = List.copyOf(columns);
        Set<FindingColumn> missing = EnumSet.allOf(FindingColumn.class);
        missing.removeIf(column -> !column.isNeeded());
        for (FindingColumn column : columns) {
            missing.remove(column);
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new InvalidEntryException("columns", "must name %s only once".formatted(column));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidEntryException(
                    "columns", "must have %s: they tell which finding a row is".formatted(missing));
        }
    }

    /**
     * Reads what programs write.
     *
     * @param columns   null for those of {@link #DEFAULT}, as is each other
     * @throws InvalidEntryException if one of them names nothing that there is, saying what there is
     */
    public static FindingsLayout read(List<String> columns, String density, String sort, Boolean ascending) {
        return new FindingsLayout(
                columns == null
                        ? DEFAULT.columns
                        : columns.stream().map(FindingsLayout::column).toList(),
                density == null
                        ? DEFAULT.density
                        : InvalidEntryException.requireConstant("density", density, Density.class),
                sort == null ? DEFAULT.sort : InvalidEntryException.requireConstant("sort", sort, FindingSort.class),
                ascending == null ? DEFAULT.ascending : ascending);
    }

    private static FindingColumn column(String text) {
        return Arrays.stream(FindingColumn.values())
                .filter(column -> column.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidEntryException(
                        "columns",
                        "must be among %s, which '%s' is not"
                                .formatted(Arrays.toString(FindingColumn.values()), Shortened.of(text))));
    }

    /** The same in another order of rows. */
    public FindingsLayout sortedBy(FindingSort by, boolean leastFirst) {
        return new FindingsLayout(columns, density, by, leastFirst);
    }

    public boolean shows(FindingColumn column) {
        return columns.contains(column);
    }
}
