package org.portledger.port;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set of port numbers, each 0 to 65535, of one transport. Immutable. */
public final class PortSet {

    public static final PortSet EMPTY = new PortSet(new BitSet());

    /** Every port there is. */
    public static final PortSet ALL = ofRange(0, Port.MAX_NUMBER);

    private static final Pattern RANGE = Pattern.compile("\\s*(?<first>[0-9]{1,5})(\\s*-\\s*(?<last>[0-9]{1,5}))?\\s*");

    private static final Pattern SPAN = Pattern.compile("\\[([0-9]{1,5}),([0-9]{1,5})\\)");
    private static final Pattern MULTIRANGE = Pattern.compile("\\{(" + SPAN + "(," + SPAN + ")*)?\\}");

    private final BitSet numbers;

    private PortSet(BitSet numbers) {
        this.numbers = numbers;
    }

    /** A copy of {@code numbers}. */
    public static PortSet of(BitSet numbers) {
        if (numbers.length() > Port.MAX_NUMBER + 1) {
            throw new IllegalArgumentException("A port is at most 65535, was " + (numbers.length() - 1));
        }
        return new PortSet((BitSet) numbers.clone());
    }

    public static PortSet of(int number) {
        return ofRange(number, number);
    }

    /** @param last is in the set too */
    public static PortSet ofRange(int first, int last) {
        if (first < 0 || last > Port.MAX_NUMBER || last < first) {
            throw new IllegalArgumentException("A range of ports lies in 0 to 65535, was " + first + "-" + last);
        }
        BitSet numbers = new BitSet(last + 1);
        numbers.set(first, last + 1);
        return new PortSet(numbers);
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
            for (String range : text.split(",", -1)) {
                add(range, numbers);
            }
        }
        return new PortSet(numbers);
    }

    private static void add(String range, BitSet numbers) {
        Matcher read = RANGE.matcher(range);
        if (!read.matches()) {
            throw new IllegalArgumentException("A list of ports has numbers and ranges, was '" + range + "'");
        }
        int first = Integer.parseInt(read.group("first"));
        int last = read.group("last") == null ? first : Integer.parseInt(read.group("last"));
        if (last > Port.MAX_NUMBER || last < first) {
            throw new IllegalArgumentException("A range of ports lies in 0 to 65535, was " + range.strip());
        }
        numbers.set(first, last + 1);
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
        return number >= 0 && numbers.get(number);
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The longest spans without gaps, in order; none for the empty set. */
    public List<PortSpan> spans() {
        List<PortSpan> spans = new ArrayList<>();
        for (int first = numbers.nextSetBit(0); first >= 0; ) {
            int end = numbers.nextClearBit(first);
            spans.add(new PortSpan(first, end - 1));
            first = numbers.nextSetBit(end);
        }
        return spans;
    }

    /** 0 to 65536. */
    public int size() {
        return numbers.cardinality();
    }

    public PortSet with(PortSet others) {
        BitSet both = (BitSet) numbers.clone();
        both.or(others.numbers);
        return new PortSet(both);
    }

    public PortSet without(PortSet others) {
        BitSet rest = (BitSet) numbers.clone();
        rest.andNot(others.numbers);
        return new PortSet(rest);
    }

    /** As PostgreSQL writes an int4multirange, such as <code>{[1,2),[3,5)}</code>. */
    public String toMultirange() {
        return spans().stream()
                .map(span -> "[%d,%d)".formatted(span.first(), span.last() + 1))
                .collect(joining(",", "{", "}"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortSet that && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /** As scanners write it, such as {@code 1,3-4}; empty for the empty set. {@link #parse} reads it. */
    @Override
    public String toString() {
        return spans().stream().map(PortSpan::toString).collect(joining(","));
    }
}
