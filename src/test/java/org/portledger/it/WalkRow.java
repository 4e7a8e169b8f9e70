package org.portledger.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code walk.psv}: an address, and the status that each visitor gets there.
 *
 * @param address  from the root, without a slash before it; with the names of things in braces
 * @param body     JSON; empty for none
 * @param expected by visitor, in the order of the table; without those who have no way to come there
 */
public record WalkRow(String method, String address, String body, Map<String, Integer> expected) {

    private static final List<String> VISITORS =
            List.of("nobody", "viewer", "auditor", "lead", "reader", "other", "admin");

    /** All lines of the table. */
    public static List<WalkRow> all() {
        try (InputStream table = WalkRow.class.getResourceAsStream("/walk.psv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WalkRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WalkRow of(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (cells.size() != 3 + VISITORS.size()) {
            throw new IllegalArgumentException("walk.psv needs %d cells in: %s".formatted(3 + VISITORS.size(), line));
        }
        var expected = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < VISITORS.size(); i++) {
            if (!cells.get(3 + i).equals("-")) {
                expected.put(VISITORS.get(i), Integer.valueOf(cells.get(3 + i)));
            }
        }
        return new WalkRow(cells.get(0), cells.get(1), cells.get(2), expected);
    }

    public boolean isApi() {
        return address.startsWith("api/");
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
