package org.portledger.report;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portledger.registry.Source;

/** The copies that one answer rests on, numbered from 1, oldest first. */
final class Footnotes {

    private final List<Source> sources;
    private final Phrases phrases;

    Footnotes(Stream<Source> sources, Phrases phrases) {
        this.sources = sources.distinct()
                .sorted(comparing(Source::getLatest).thenComparing(Source::getId))
                .toList();
        this.phrases = phrases;
    }

    /** The numbers of some of them, ascending. */
    List<Integer> numbers(Stream<Source> some) {
        return some.distinct()
                .map(source -> sources.indexOf(source) + 1)
                .sorted()
                .toList();
    }

    List<SourceNote> notes() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> note(i + 1, sources.get(i)))
                .toList();
    }

    private SourceNote note(int number, Source source) {
        return new SourceNote(number, source.getId(), source.date(), title(source, phrases), source.getRole());
    }

    /** What people call a copy: the document, or the registry of its day with its form. */
    static String title(Source source, Phrases phrases) {
        boolean aDay = source.getEarliest().equals(source.getLatest());
        String date = aDay ? phrases.day(source.getLatest()) : phrases.month(source.getLatest());
        String id = source.getId();
        return id.startsWith("rfc")
                ? phrases.say("source.rfc", id.substring("rfc".length()), date)
                : phrases.say("source.copy", id, date, format(source, phrases));
    }

    /** In the reader's language; a form that has no words of its own yet, as the source calls it. */
    private static String format(Source source, Phrases phrases) {
        String key = "source.format." + source.getFormat().replaceAll("[^A-Za-z0-9]+", "-");
        return phrases.has(key) ? phrases.say(key) : source.getFormat();
    }
}
