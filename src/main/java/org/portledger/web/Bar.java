package org.portledger.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One bar of a chart, which is a row of a table at the same time.
 *
 * @param label   in words
 * @param count   how many findings
 * @param width   of the bar, per cent of the longest one's
 * @param hue     the style class that gives it its colour; empty for that of the text
 * @param address of the list behind it, below {@code /work}; null where there is none
 */
public record Bar(String label, long count, double width, String hue, String address) {

    private static final double WHOLE = 100;

    /** The same for all rows of a chart, as long as one against the other as they are many. */
    static <T> List<Bar> of(
            Map<T, Long> counts, Function<T, String> label, Function<T, String> hue, Function<T, String> address) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .map(entry -> new Bar(
                        label.apply(entry.getKey()),
                        entry.getValue(),
                        most == 0 ? 0 : Math.round(WHOLE * WHOLE * entry.getValue() / most) / WHOLE,
                        hue.apply(entry.getKey()),
                        address.apply(entry.getKey())))
                .toList();
    }
}
