package org.portledger.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.Excerpt;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanReaders;

/** Judges the listeners of a text that somebody pasted, with the readers that imports use. Nothing of it is kept. */
@ApplicationScoped
public class PasteCheck {

    /** Bytes of a text. */
    public static final int MAX_BYTES = 1 << 20;

    /** Listeners in an answer. */
    public static final int MAX_LISTENERS = 500;

    private static final int QUOTED = 40;

    @Inject
    ScanReaders readers;

    @Inject
    CurrentRegistry registry;

    /**
     * @param text  at most {@link #MAX_BYTES}; in UTF-8, or in UTF-16 with a byte order mark
     * @param first the number of the port that is told first; null for none
     */
    public CheckedPaste check(byte[] text, Integer first, Phrases phrases) {
        RegistryIndex index = registry.index();
        PastedListeners pasted = new PastedListeners();
        try {
            ScanContent content = ScanContent.of("paste", text);
            ScanReader reader = readers.of(content);
            reader.read(content, pasted);
            return answer(reader.format(), index, pasted, first, phrases);
        } catch (InvalidScanFileException unknown) {
            String sentence =
                    text.length == 0 ? phrases.say("check.empty") : phrases.say("check.unknown", beginning(text));
            return new CheckedPaste(null, index.registryDay(), sentence, List.of(), 0, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
    }

    private static String beginning(byte[] text) {
        String start = new String(text, 0, Math.min(text.length, QUOTED * 4), StandardCharsets.UTF_8);
        String line = start.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return Excerpt.marked(line, QUOTED);
    }

    private static CheckedPaste answer(
            ScanFormat format, RegistryIndex index, PastedListeners pasted, Integer first, Phrases phrases) {
        ListenerTeller teller = new ListenerTeller(index, phrases);
        List<CheckedListener> listeners = pasted.listeners().entrySet().stream()
                .sorted(order(first))
                .limit(MAX_LISTENERS)
                .map(entry -> teller.tell(entry.getKey(), entry.getValue()))
                .toList();
        int count = pasted.listeners().size();
        String sentence = count == 0 ? phrases.say("check.none") : phrases.say("check.found", count);
        return new CheckedPaste(
                format, index.registryDay(), sentence, listeners, count - listeners.size(), pasted.leftOut());
    }

    private static Comparator<Map.Entry<PastedListeners.Key, List<Observation>>> order(Integer first) {
        Comparator<PastedListeners.Key> order = comparing(
                        (PastedListeners.Key key) -> first == null || key.port().number() != first)
                .thenComparing(PastedListeners.Key::port)
                .thenComparing(PastedListeners.Key::host, nullsFirst(naturalOrder()))
                .thenComparing(PastedListeners.Key::process, nullsFirst(naturalOrder()));
        return Map.Entry.comparingByKey(order);
    }
}
