package org.portledger.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages in which Portledger answers. */
public enum Language {
    EN("English", "US"),
    RU("Русский", "RU"),
    DE("Deutsch", "DE"),
    ES("Español", "ES");

    private final String ownName;
    private final String country;

    Language(String ownName, String country) {
        this.ownName = ownName;
        this.country = country;
    }

    /** As addresses and {@code lang} attributes write it (RFC 5646), such as {@code en}. */
    public String tag() {
        return locale().getLanguage();
    }

    /** What the language calls itself, for people who look for theirs. */
    public String ownName() {
        return ownName;
    }

    /** As the Open Graph protocol writes it, which always names a country too, such as {@code en_US}. */
    public String openGraph() {
        return tag() + "_" + country;
    }

    public Locale locale() {
        return Locale.forLanguageTag(name());
    }

    /** Empty if {@code tag} is none of ours. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /**
     * The first that a browser or a program wishes for and that there is; English for whoever wishes for none of ours.
     *
     * @param wishes the header {@code Accept-Language} (RFC 9110, section 12.5.4); null or unreadable is no wish
     */
    public static Language preferred(String wishes) {
        if (wishes == null || wishes.isBlank()) {
            return EN;
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(wishes);
            Locale best = Locale.lookup(
                    ranges, Arrays.stream(values()).map(Language::locale).toList());
            return best == null ? EN : tagged(best.getLanguage()).orElse(EN);
        } catch (IllegalArgumentException noWish) {
            return EN;
        }
    }
}
