package org.portledger.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one language, filled with facts. The texts stand in {@code Phrases.properties}, so a sentence is never
 * put together from pieces that only fit in English.
 */
public final class Phrases {

    private final ResourceBundle texts;
    private final Locale locale;

    private Phrases(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                Phrases.class.getName(),
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In {@code locale}'s language, or in English where there is none of it. */
    public static Phrases in(Locale locale) {
        return new Phrases(locale);
    }

    /**
     * A sentence.
     *
     * @param facts what its arguments are replaced by, as they are: format numbers and days before
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String say(String key, Object... facts) {
        return new MessageFormat(texts.getString(key), locale).format(facts);
    }

    /** A day in full, such as 6 February 2004. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("day"), locale).format(day);
    }

    /** A month, such as February 2004. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("month"), locale).format(YearMonth.from(day));
    }

    /** {@code a, b and c}; an empty text for an empty list. */
    public String list(List<?> things) {
        if (things.isEmpty()) {
            return "";
        }
        String text = things.get(0).toString();
        for (int i = 1; i < things.size(); i++) {
            text = say(i == things.size() - 1 ? "list.last" : "list.more", text, things.get(i));
        }
        return text;
    }
}
