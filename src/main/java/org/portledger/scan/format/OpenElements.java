package org.portledger.scan.format;

import java.util.Arrays;

/**
 * The names of the elements that have begun and not ended. The parser knows them too; but to compare the name of an end with
 * a longer one it reads on, and so could not tell where the tag stands that does not fit.
 */
final class OpenElements {

    private char[] names = new char[256];
    private int[] ends = new int[32]; // where each name ends, the outermost first
    private int depth;

    void clear() {
        depth = 0;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    /** How many have begun and not ended. */
    int depth() {
        return depth;
    }

    /** The name is {@code text[from]} to {@code text[to - 1]}. */
    void begin(char[] text, int from, int to) {
        int start = start(depth);
        int end = start + to - from;
        if (end > names.length) {
            names = Arrays.copyOf(names, 2 * end);
        }
        if (depth == ends.length) {
            ends = Arrays.copyOf(ends, 2 * depth);
        }
        System.arraycopy(text, from, names, start, to - from);
        ends[depth++] = end;
    }

    /** Ends the innermost element; false if it has another name, or there is none. */
    boolean end(char[] text, int from, int to) {
        if (depth == 0) {
            return false;
        }
        depth--;
        return Arrays.equals(names, start(depth), ends[depth], text, from, to);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
