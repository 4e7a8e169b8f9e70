package org.portledger.web;

import static java.util.stream.Collectors.toMap;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.SeverityTable;

/** What is chosen in the form of a table of severities. */
public class SeverityChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> severities = new HashMap<>();
    private boolean raising;

    static SeverityChoice of(SeverityTable table) {
        var choice = new SeverityChoice();
        SeverityCell.occurring()
                .forEach(cell ->
                        choice.severities.put(cell.toString(), table.of(cell).name()));
        choice.raising = table.raisesUnauthorized();
        return choice;
    }

    /** @throws InvalidEntryException if something else than a severity was sent */
    SeverityTable appliedTo(SeverityTable table) {
        return table.with(
                SeverityCell.occurring()
                        .collect(toMap(
                                cell -> cell,
                                cell -> InvalidEntryException.requireConstant(
                                        "severity", severities.get(cell.toString()), Severity.class))),
                raising);
    }

    /** The same choice where it differs from one table, made on another. */
    SeverityChoice moved(SeverityTable from, SeverityTable to) {
        SeverityTable chosen = appliedTo(from);
        List<SeverityTable.Difference> own = chosen.since(from);
        SeverityChoice moved = of(to);
        own.forEach(
                each -> moved.severities.put(each.cell().toString(), each.to().name()));
        moved.raising = raising == from.raisesUnauthorized() ? to.raisesUnauthorized() : raising;
        return moved;
    }

    /** The name of a severity for each cell, by the cell's text. */
    public Map<String, String> getSeverities() {
        return severities;
    }

    /** Whether unauthorized use is one step more. */
    public boolean isRaising() {
        return raising;
    }

    public void setRaising(boolean raising) {
        this.raising = raising;
    }
}
