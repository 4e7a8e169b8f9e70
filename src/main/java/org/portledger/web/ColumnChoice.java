package org.portledger.web;

import org.portledger.audit.layout.FindingColumn;
import org.portledger.audit.layout.FindingsLayout;

/** Whether a column of a list is shown, and where: a line of {@link LayoutForm}. */
public class ColumnChoice {

    private final FindingColumn column;
    private final int before;
    private boolean shown;
    private int place;

    ColumnChoice(FindingColumn column, FindingsLayout layout) {
        this.column = column;
        int at = layout.columns().indexOf(column);
        this.shown = at >= 0;
        this.before = shown ? at + 1 : FindingColumn.values().length;
        this.place = before;
    }

    public FindingColumn getColumn() {
        return column;
    }

    /** Needed columns are, whatever was chosen. */
    public boolean isShown() {
        return shown || column.isNeeded();
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }

    /** What the columns are put in order by: one that is given another's place makes that one step aside. */
    int rank() {
        return 2 * place + Integer.signum(place - before);
    }

    /** From the left, 1 for the first. */
    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }
}
