package org.portledger.report;

/**
 * In which language somebody reads, for one request.
 *
 * @param isInAddress whether the address says so ({@code /ru/ports/2693}); links then stay in it. Otherwise the browser
 *                    or program wishes for it
 */
public record ReaderLanguage(Language language, boolean isInAddress) {

    /** What stands before each address: {@code /ru}, or nothing where the browser decides. */
    public String prefix() {
        return isInAddress ? "/" + language.tag() : "";
    }

    /** The sentences made from facts. */
    public Phrases phrases() {
        return Phrases.in(language);
    }
}
