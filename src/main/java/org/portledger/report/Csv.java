package org.portledger.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines of CSV (RFC 4180) that no spreadsheet takes for formulas. */
public final class Csv {

    private Csv() {}

    /** One line with its end; null cells are empty. */
    public static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = value == null ? "" : neutral(value.toString());
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A spreadsheet would run a cell that begins like a formula; with an apostrophe before it, it is text. */
    private static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
