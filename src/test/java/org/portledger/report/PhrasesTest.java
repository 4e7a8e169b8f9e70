package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said is said in all languages: the sentences made from facts, and the texts of the pages. */
class PhrasesTest {

    private static final List<String> BUNDLES = List.of("report/Phrases", "web/Texts");

    /** Names and patterns, and what English and German spell alike; any other text equal to the English one was forgotten. */
    private static final Set<String> NAMES = Set.of("RFC", "Portledger", "IANA", "MMMM", "uuuu");

    private static final Set<String> ENGLISH_AND_GERMAN =
            Set.of("Port", "Ports", "Name", "Transport", "Status", "System", "Text", "Audits", "Organisation");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern ASKED_FOR = Pattern.compile("texts\\.say\\('([^']+)'[,)]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?=\\s|$)");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    record Translation(String bundle, Language language) {
        @Override
        public String toString() {
            return bundle + " " + language.tag();
        }
    }

    static Stream<Translation> translations() {
        return BUNDLES.stream()
                .flatMap(bundle -> Stream.of(Language.values())
                        .filter(language -> language != Language.EN)
                        .map(language -> new Translation(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHoldsEverySentenceAndNoOther(Translation translation) throws IOException {
        assertThat(translated(translation).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english(translation).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noSentenceIsLeftInEnglish(Translation translation) throws IOException {
        Properties english = english(translation);
        Properties translated = translated(translation);

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> isTranslatable(english.getProperty(key), translation.language()))
                .filteredOn(key -> english.getProperty(key).equals(translated.getProperty(key))
                        || translation.language() == Language.RU
                                && !CYRILLIC.matcher(translated.getProperty(key))
                                        .find())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationTellsTheSameFacts(Translation translation) throws IOException {
        Properties english = english(translation);
        Properties translated = translated(translation);

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !toldOtherwise(key))
                .allSatisfy(key -> assertThat(arguments(translated.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    /** A full stop that is lost beside an argument is seen nowhere else. */
    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationEndsItsSentences(Translation translation) throws IOException {
        Properties english = english(translation);
        Properties translated = translated(translation);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(sentences(translated.getProperty(key)))
                        .as(key)
                        .isGreaterThanOrEqualTo(sentences(english.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceIsAMessageFormat(Translation translation) throws IOException {
        for (Properties texts : List.of(english(translation), translated(translation))) {
            for (String key : texts.stringPropertyNames()) {
                assertThat(new MessageFormat(
                                texts.getProperty(key), translation.language().locale()))
                        .as(key)
                        .isNotNull();
            }
        }
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Properties texts = read("web/Texts.properties");
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            assertThat(pages).isNotEmpty();
            for (Path page : pages) {
                assertThat(ASKED_FOR.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                        .as(page.toString())
                        .allMatch(texts::containsKey);
            }
        }
    }

    @Test
    void daysAndMonthsAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2004, 2, 6);

        assertThat(Stream.of(Language.values()).map(l -> Phrases.in(l).day(day)))
                .containsExactly("6 February 2004", "6 февраля 2004 года", "6. Februar 2004", "6 de febrero de 2004");
        assertThat(Stream.of(Language.values()).map(l -> Phrases.in(l).month(day)))
                .containsExactly("February 2004", "февраль 2004 года", "Februar 2004", "febrero de 2004");
    }

    @Test
    void aListEndsWithAnAnd() {
        assertThat(Phrases.in(Language.EN).list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Phrases.in(Language.ES).list(List.of("a", "b"))).isEqualTo("a y b");
        assertThat(Phrases.in(Language.EN).list(List.of())).isEmpty();
    }

    /** German and Russian put the day elsewhere in these, and Russian bends the month's name itself. */
    private static boolean toldOtherwise(String key) {
        return key.startsWith("answer.then.") || key.startsWith("subject.then") || key.equals("window.month");
    }

    private static boolean isTranslatable(String text, Language language) {
        return WORD.matcher(text.replaceAll("\\{[^}]*}", ""))
                .results()
                .map(MatchResult::group)
                .anyMatch(word ->
                        !NAMES.contains(word) && !(language == Language.DE && ENGLISH_AND_GERMAN.contains(word)));
    }

    private static long sentences(String text) {
        return SENTENCE_END.matcher(text).results().count();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties english(Translation translation) throws IOException {
        return read(translation.bundle() + ".properties");
    }

    private static Properties translated(Translation translation) throws IOException {
        return read(translation.bundle() + "_" + translation.language().tag() + ".properties");
    }

    private static Properties read(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                PhrasesTest.class.getResourceAsStream("/org/portledger/" + file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
