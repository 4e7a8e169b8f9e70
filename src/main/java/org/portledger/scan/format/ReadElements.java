package org.portledger.scan.format;

import java.util.Arrays;

/** Which elements of a format are read; a scanner writes many more. */
final class ReadElements {

    /** All of them, and their texts. */
    static final ReadElements ALL = new ReadElements(null);

    private final char[][] names; // null for all

    private ReadElements(char[][] names) {
        this.names = names;
    }

    /** Those of these names only, without their texts. */
    static ReadElements named(String... names) {
        return new ReadElements(Arrays.stream(names).map(String::toCharArray).toArray(char[][]::new));
    }

    /** Whether their texts are read. */
    boolean texts() {
        return names == null;
    }

    /** Whether {@code text[from]} to {@code text[to - 1]} is the name of one. */
    boolean has(char[] text, int from, int to) {
        if (names == null) {
            return true;
        }
        for (char[] name : names) {
            if (Arrays.equals(name, 0, name.length, text, from, to)) {
                return true;
            }
        }
        return false;
    }
}
