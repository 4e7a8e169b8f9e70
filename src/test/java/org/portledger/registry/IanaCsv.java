package org.portledger.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** IANA's own file of 2026-08-17, read apart from everything that the product makes of it: the tests' witness. */
final class IanaCsv {

    static final String RESOURCE = "registry/registry-current.csv";

    private final String text;
    private int at;

    private IanaCsv(String text) {
        this.text = text;
    }

    /** The rows below the heading, twelve cells each; an empty cell is null. */
    static List<List<String>> rows() throws IOException {
        try (InputStream in = IanaCsv.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return new IanaCsv(new String(in.readAllBytes(), UTF_8)).read();
        }
    }

    private List<List<String>> read() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> row = new ArrayList<>();
            do {
                row.add(cell());
            } while (text.charAt(at++) == ',');
            rows.add(row);
        }
        return rows.subList(1, rows.size());
    }

    /** Stops on the comma or the line end behind the cell. */
    private String cell() {
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; quoted || text.charAt(at) != ',' && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at));
            } else if (quoted && text.charAt(at + 1) == '"') {
                cell.append('"'); // a doubled quotation mark stands for one
                at++;
            } else {
                quoted = !quoted;
            }
        }
        return cell.isEmpty() ? null : cell.toString();
    }
}
