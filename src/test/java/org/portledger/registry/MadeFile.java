package org.portledger.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/** IANA's file of 2026-08-17, changed by hand into what a later one may look like. */
record MadeFile(String text) {

    /** Every row as IANA publishes it; lines end with a line feed. */
    static MadeFile official() throws IOException {
        try (InputStream in = MadeFile.class.getClassLoader().getResourceAsStream(IanaCsv.RESOURCE)) {
            return new MadeFile(new String(in.readAllBytes(), UTF_8));
        }
    }

    /** @param row a whole line of the file, which must be there once */
    MadeFile with(String row, String instead) {
        String line = "\n" + row + "\n";
        if (text.indexOf(line) < 0 || text.indexOf(line) != text.lastIndexOf(line)) {
            throw new IllegalArgumentException("Not there once: " + row);
        }
        return new MadeFile(text.replace(line, instead.isEmpty() ? "\n" : "\n" + instead + "\n"));
    }

    MadeFile without(String row) {
        return with(row, "");
    }

    MadeFile withLineEnds(String end) {
        return new MadeFile(text.replace("\n", end));
    }

    byte[] bytes() {
        return text.getBytes(UTF_8);
    }
}
