package org.portledger.port;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A set of port numbers, each 0 to 65535, of one transport. Immutable. */
public final class PortSet {

    public static final PortSet EMPTY = new PortSet(new int[0]);

    /** Every port there is. */
    public static final PortSet ALL = ofRange(0, Port.MAX_NUMBER);

    private static final int MAX_DIGITS = 5;

    private static final Pattern SPAN = Pattern.compile("\\[([0-9]{1,5}),([0-9]{1,5})\\)");
    private static final Pattern MULTIRANGE = Pattern.compile("\\{(" + SPAN + "(," + SPAN + ")*)?\\}");

    /** Where the longest spans without gaps begin and end, by turns: a number that is in the set, and one that is not. */
    private final int[] edges;

    private PortSet(int[] edges) {
        this.edges = edges;
    }

    public static PortSet of(BitSet numbers) {
        if (numbers.length() > Port.MAX_NUMBER + 1) {
            throw new IllegalArgumentException("A port is at most 65535, was " + (numbers.length() - 1));
        }
        IntStream.Builder edges = IntStream.builder();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int end = numbers.nextClearBit(first);
            edges.add(first).add(end);
            first = numbers.nextSetBit(end);
        }
        return new PortSet(edges.build().toArray());
    }

    public static PortSet of(int number) {
        return ofRange(number, number);
    }

    /** @param last is in the set too */
    public static PortSet ofRange(int first, int last) {
        if (first < 0 || last > Port.MAX_NUMBER || last < first) {
            throw new IllegalArgumentException("A range of ports lies in 0 to 65535, was " + first + "-" + last);
        }
        return new PortSet(new int[] {first, last + 1});
    }

    /**
     * Reads a list as scanners write it, such as {@code 1,3-4,6000-6063}; an empty text is the empty set.
     *
     * @throws IllegalArgumentException if {@code text} is no such list
     */
    public static PortSet parse(String text) {
        requireNonNull(text, "text");
        BitSet numbers = new BitSet();
        if (!text.isBlank()) {
            for (int start = 0; start <= text.length(); ) {
                int comma = text.indexOf(',', start);
                int end = comma < 0 ? text.length() : comma;
                add(text, start, end, numbers);
                start = end + 1;
            }
        }
        return of(numbers);
    }

    private static void add(String text, int start, int end, BitSet numbers) {
        int dash = text.indexOf('-', start);
        boolean isSpan = dash >= 0 && dash < end;
        int first = number(text, start, isSpan ? dash : end);
        int last = isSpan ? number(text, dash + 1, end) : first;
        if (last > Port.MAX_NUMBER || last < first) {
            throw new IllegalArgumentException("A range of ports lies in 0 to 65535, was "
                    + text.substring(start, end).strip());
        }
        numbers.set(first, last + 1);
    }

    /** Makes no texts of the parts, as a large scan has a hundred thousand lists of many numbers. */
    private static int number(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || to - from > MAX_DIGITS) {
                throw noList(text.substring(start, end));
            }
            number = 10 * number + digit;
        }
        if (from == to) {
            throw noList(text.substring(start, end));
        }
        return number;
    }

    private static IllegalArgumentException noList(String part) {
        return new IllegalArgumentException("A list of ports has numbers and ranges, was '" + part + "'");
    }

    /**
     * Reads what PostgreSQL writes of an int4multirange, such as <code>{[1,2),[3,5)}</code>.
     *
     * @throws IllegalArgumentException if {@code text} is no such thing, or not one of ports
     */
    public static PortSet ofMultirange(String text) {
        if (!MULTIRANGE.matcher(text).matches()) {
            throw new IllegalArgumentException("A multirange was expected, was '" + text + "'");
        }
        BitSet numbers = new BitSet();
        SPAN.matcher(text).results().forEach(span -> {
            numbers.set(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
        });
        return of(numbers);
    }

    public boolean contains(int number) {
        int found = Arrays.binarySearch(edges, number);
        int edgesUpToIt = found < 0 ? -(found + 1) : found + 1;
        return isInside(edgesUpToIt);
    }

    public boolean isEmpty() {
        return edges.length == 0;
    }

    /** The longest spans without gaps, in order; none for the empty set. */
    public List<PortSpan> spans() {
        List<PortSpan> spans = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            spans.add(new PortSpan(edges[i], edges[i + 1] - 1));
        }
        return spans;
    }

    /** 0 to 65536. */
    public int size() {
        int size = 0;
        for (int i = 0; i < edges.length; i += 2) {
            size += edges[i + 1] - edges[i];
        }
        return size;
    }

    public PortSet with(PortSet others) {
        return combined(others, (inThis, inOthers) -> inThis || inOthers);
    }

    public PortSet without(PortSet others) {
        return combined(others, (inThis, inOthers) -> inThis && !inOthers);
    }

    /** Whether a number belongs to the outcome, by the set that it is in now. */
    @FunctionalInterface
    private interface Rule {

        boolean keeps(boolean inThis, boolean inOthers);
    }

    /** Walks along the edges of both sets, and keeps those at which the rule changes its mind. */
    private PortSet combined(PortSet others, Rule rule) {
        int[] kept = new int[edges.length + others.edges.length];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < edges.length || theirs < others.edges.length) {
            int edge = Math.min(edge(mine), others.edge(theirs));
            mine += edge(mine) == edge ? 1 : 0;
            theirs += others.edge(theirs) == edge ? 1 : 0;
            if (rule.keeps(isInside(mine), isInside(theirs)) != isInside(count)) {
                kept[count++] = edge;
            }
        }
        return new PortSet(Arrays.copyOf(kept, count));
    }

    private int edge(int index) {
        return index < edges.length ? edges[index] : Integer.MAX_VALUE;
    }

    private static boolean isInside(int edgesPassed) {
        return edgesPassed % 2 != 0;
    }

    /** As PostgreSQL writes an int4multirange, such as <code>{[1,2),[3,5)}</code>. */
    public String toMultirange() {
        return spans().stream()
                .map(span -> "[" + span.first() + "," + (span.last() + 1) + ")")
                .collect(joining(",", "{", "}"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortSet that && Arrays.equals(edges, that.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    /** As scanners write it, such as {@code 1,3-4}; empty for the empty set. {@link #parse} reads it. */
    @Override
    public String toString() {
        return spans().stream().map(PortSpan::toString).collect(joining(","));
    }
}
