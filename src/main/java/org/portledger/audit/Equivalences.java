package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portledger.audit.Equivalence.Kind;
import org.portledger.port.ServiceName;

/**
 * The table of {@code equivalences.psv}: what scanners call a service, and what well-known programs serve, by the names
 * that IANA gives, each with its reason. Immutable.
 */
public final class Equivalences {

    /** The table that the product judges by. It is a part of the program, so there is one for all. */
    public static final Equivalences KNOWN = known();

    private static final String FILE = "equivalences.psv";
    private static final int CELLS = 5;
    private static final String EXE = ".exe";

    private final Map<Kind, Map<String, Equivalence>> byKind = new EnumMap<>(Kind.class);

    private Equivalences() {
        for (Kind kind : Kind.values()) {
            byKind.put(kind, new LinkedHashMap<>());
        }
    }

    /** @throws IllegalStateException if a line cannot be read, naming it and what is wrong with it */
    static Equivalences read(Reader in) throws IOException {
        var table = new Equivalences();
        var lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    table.add(equivalence(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException("%s, line %d: %s".formatted(FILE, number, e.getMessage()), e);
                }
            }
        }
        return table;
    }

    /** Every row, in the order of the file within its kind. */
    public List<Equivalence> all() {
        return byKind.values().stream().flatMap(rows -> rows.values().stream()).toList();
    }

    /**
     * What a scanner's name means; empty where it can be taken as it is.
     *
     * @param tunnel what the scanner reached the service through; null for none. What has no row of its own over TLS means
     *               the same as in the clear
     */
    Optional<Equivalence> ofService(ServiceName seen, String tunnel) {
        Optional<Equivalence> clear = find(Kind.SERVICE, seen.value());
        return "ssl".equals(tunnel) ? find(Kind.SERVICE_OVER_TLS, seen.value()).or(() -> clear) : clear;
    }

    /**
     * What a program serves; empty where nothing is known of it.
     *
     * @param process the program's name, with or without {@code .exe}
     */
    Optional<Equivalence> ofProcess(String process) {
        String name = process.toLowerCase(Locale.ROOT);
        return find(Kind.PROCESS, name.endsWith(EXE) ? name.substring(0, name.length() - EXE.length()) : name);
    }

    private Optional<Equivalence> find(Kind kind, String name) {
        return Optional.ofNullable(byKind.get(kind).get(name.toLowerCase(Locale.ROOT)));
    }

    private void add(Equivalence row) {
        if (byKind.get(row.kind()).putIfAbsent(row.name().toLowerCase(Locale.ROOT), row) != null) {
            throw new IllegalArgumentException("'%s' stands here for a second time".formatted(row.name()));
        }
    }

    private static Equivalence equivalence(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("has %d cells and needs %d".formatted(cells.size(), CELLS));
        }
        if (cells.get(1).isEmpty() || cells.get(3).isEmpty()) {
            throw new IllegalArgumentException("needs a name and a reason");
        }
        String source = cells.get(4).isEmpty() ? null : cells.get(4);
        return new Equivalence(Kind.named(cells.get(0)), cells.get(1), names(cells.get(2)), cells.get(3), source);
    }

    private static List<ServiceName> names(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(",", -1))
                        .map(String::strip)
                        .map(ServiceName::new)
                        .toList();
    }

    private static Equivalences known() {
        try (InputStream in = Equivalences.class.getResourceAsStream(FILE)) {
            return read(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
