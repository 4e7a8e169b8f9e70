package org.portledger.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.portledger.audit.ListedFinding;
import org.portledger.audit.RuleSet;
import org.portledger.scan.Excerpt;
import org.portledger.scan.Scan;

/**
 * A spreadsheet: the findings, and behind them what they rest on. Every text is typed as a text, so that a spreadsheet takes
 * none for a formula. Rows leave the memory as they fill a part.
 */
final class XlsxExport implements ExportWriter {

    /** Rows that a sheet can have, by the limits of the form. */
    private static final int MOST_ROWS = 1_048_576;

    /** Characters that a cell can have, by the same. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int ROWS_AT_A_TIME = 500;

    private final Workbook workbook;
    private final ExportFacts facts;
    private final int mostRows;

    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxExport(OutputStream out, ExportFacts facts) throws IOException {
        this(out, facts, MOST_ROWS);
    }

    /** @param mostRows of a sheet; what is beyond stands on another one */
    XlsxExport(OutputStream out, ExportFacts facts, int mostRows) throws IOException {
        this.workbook = new Workbook(out, "Portledger", null);
        this.facts = facts;
        this.mostRows = mostRows;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? "Findings" : "Findings " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        for (ExportColumn column : ExportColumn.values()) {
            write(column.ordinal(), column.header());
        }
    }

    @Override
    public void add(ListedFinding finding) {
        try {
            next();
            for (ExportColumn column : ExportColumn.values()) {
                write(column.ordinal(), column.of(finding));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void next() throws IOException {
        row++;
        if (row == mostRows) {
            begin();
            row++;
        }
        if (row % ROWS_AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet("About");
        row = -1;
        about("audit", facts.audit());
        about("team", facts.team());
        about("query", facts.query());
        about("data_as_of", facts.dataAsOf());
        about("registry_day", facts.registryDay());
        about("scan_sha256", "scan_file");
        for (Scan scan : facts.scans()) {
            about(scan.getSha256(), scan.getFileName());
        }
        about("rule_set_sha256", facts.ruleSet().sha256());
        for (RuleSet.Standing rule : facts.ruleSet().rules()) {
            about("rule %d version %d".formatted(rule.number(), rule.version()), rule.inWords());
        }
        workbook.finish();
    }

    private void about(String name, Object value) {
        row++;
        write(0, name);
        write(1, value);
    }

    private void write(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, Excerpt.of(Objects.toString(value), MOST_CHARACTERS));
        }
    }
}
