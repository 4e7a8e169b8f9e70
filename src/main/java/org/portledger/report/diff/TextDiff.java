package org.portledger.report.diff;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;

/** A line for each difference, for people at a terminal and for scripts. */
final class TextDiff implements DiffWriter {

    private final Writer out;

    TextDiff(Writer out) {
        this.out = out;
    }

    @Override
    public void add(PortDifference difference) {
        try {
            out.write(line(difference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    /** Such as "! 192.0.2.1 443/tcp service http -> ssl/http, version 1.0 -> 1.1"; what scans say moves no terminal. */
    static String line(PortDifference difference) {
        String line = "%s %s %s %s"
                .formatted(difference.kind().sign(), difference.host(), difference.port(), told(difference));
        return line.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD").strip() + "\n";
    }

    private static String told(PortDifference difference) {
        return switch (difference.kind()) {
            case CHANGED ->
                difference.changed().stream()
                        .map(part -> "%s %s -> %s"
                                .formatted(
                                        word(part),
                                        word(part.of(difference.before())),
                                        word(part.of(difference.after()))))
                        .collect(joining(", "));
            case NEW -> seen(difference) + (difference.tested() ? "" : " (not tested before)");
            case NOT_COVERED -> seen(difference) + " (not tested since)";
            case GONE, SAME -> seen(difference);
        };
    }

    private static String seen(PortDifference difference) {
        SeenPort seen = difference.newest();
        return (word(seen.state()) + " " + seen.inWords()).strip();
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '|')
                : Objects.toString(value);
    }
}
