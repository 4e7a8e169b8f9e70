package org.portledger.report;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The words of one language, filled with facts. The texts stand in a bundle of properties files, one a language, as ICU
 * message formats: so a sentence is never put together from pieces that only fit in English, and numbers bring their
 * plurals along. What bundles hold is checked by {@code PhrasesTest}.
 */
public final class Phrases {

    private static final String FACTS = Phrases.class.getName();

    /** Says itself; most texts of a page do, and reading them as a format would take most of the time to make it. */
    private static final Pattern PLAIN = Pattern.compile("[^{}']*");

    private final ResourceBundle texts;
    private final Language language;

    private Phrases(String bundle, Language language) {
        this.language = language;
        // The file without a language holds the English texts.
        Locale locale = language == Language.EN ? Locale.ROOT : language.locale();
        this.texts = ResourceBundle.getBundle(
                bundle,
                locale,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences made from facts, in {@code Phrases.properties} and its translations. */
    public static Phrases in(Language language) {
        return new Phrases(FACTS, language);
    }

    /**
     * Other texts.
     *
     * @param bundle the base name of its files, such as {@code org.portledger.web.Texts}
     */
    public static Phrases of(String bundle, Language language) {
        return new Phrases(bundle, language);
    }

    public Language language() {
        return language;
    }

    /** Whether there is a sentence. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A sentence.
     *
     * @param facts what its arguments are replaced by. Whole numbers are written as the language does, so give a port's
     *              number as text; format days before
     * @throws MissingResourceException if there is no such sentence
     */
    public String say(String key, Object... facts) {
        String text = texts.getString(key);
        return PLAIN.matcher(text).matches() ? text : new MessageFormat(text, language.locale()).format(facts);
    }

    /** A day in full, such as 6 February 2004. */
    public String day(LocalDate day) {
        return formatted("day", day);
    }

    /** A month by itself, such as February 2004. */
    public String month(LocalDate day) {
        return formatted("month", day);
    }

    /** {@code a, b and c}; an empty text for an empty list. */
    public String list(List<?> things) {
        if (things.isEmpty()) {
            return "";
        }
        String text = things.get(0).toString();
        for (int i = 1; i < things.size(); i++) {
            text = say(
                    i == things.size() - 1 ? "list.last" : "list.more",
                    text,
                    things.get(i).toString());
        }
        return text;
    }

    private String formatted(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString(pattern), language.locale())
                .format(day);
    }
}
