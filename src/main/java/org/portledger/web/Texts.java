package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import org.portledger.report.Language;
import org.portledger.report.Neighbour;
import org.portledger.report.Phrases;
import org.portledger.report.ReaderLanguage;

/**
 * What the public pages say, in the reader's language: {@code #{texts.say('home.lead')}}. The texts stand in
 * {@code Texts.properties} and its translations; pages below {@code /work} have theirs in place, in English.
 */
@Named
@RequestScoped
public class Texts {

    @Inject
    private ReaderLanguage reader;

    private Phrases phrases;

    /** A text, with its arguments filled in; give a port's number as text, else it gets the signs of a thousand. */
    public String say(String key, Object... facts) {
        if (phrases == null) {
            phrases = Phrases.of(Texts.class.getName(), reader.language());
        }
        return phrases.say(key, facts);
    }

    /** A sentence made from facts, which pages share with the API. */
    public String fact(String key, Object... facts) {
        return reader.phrases().say(key, facts);
    }

    /** A day in full, such as 6 February 2004. */
    public String day(LocalDate day) {
        return reader.phrases().day(day);
    }

    /** A day that stands in a page as {@code 2004-02-06}, in full. */
    public String written(String day) {
        return day(LocalDate.parse(day));
    }

    /** A whole number with the signs of a thousand; ports are no such numbers. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(reader.language().locale()).format(number);
    }

    /** {@code a, b and c}. */
    public String list(List<?> things) {
        return reader.phrases().list(things);
    }

    /** What a port near another one is, in short. */
    public String near(Neighbour neighbour) {
        return neighbour.words(reader.phrases());
    }

    public Language getLanguage() {
        return reader.language();
    }

    /** Those there are, for the links between them. */
    public List<Language> getLanguages() {
        return List.of(Language.values());
    }
}
