package org.portledger.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the root element of what may be XML, without parsing it. What stands before it, such as a prompt, is passed over. */
final class XmlProlog {

    private static final Pattern BEGINNING = Pattern.compile("^<\\?xml\\s", Pattern.MULTILINE);

    private final String text;
    private int at;

    private XmlProlog(String text) {
        this.text = text;
    }

    /** The name of the root element; null if {@code text} is no XML, or ends before its root element. */
    static String rootElement(String text) {
        return new XmlProlog(text).rootElement();
    }

    private String rootElement() {
        skipBlanks();
        if (!text.startsWith("<", at)) {
            skipOtherThings();
        }
        while (at >= 0 && text.startsWith("<", at)) {
            if (text.startsWith("<?", at)) {
                skipPast("?>");
            } else if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<!", at)) {
                skipDocumentType();
            } else {
                return name();
            }
            skipBlanks();
        }
        return null;
    }

    private void skipBlanks() {
        while (at >= 0 && at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    /** To the first line that begins as only a document of XML does. */
    private void skipOtherThings() {
        Matcher beginning = BEGINNING.matcher(text);
        at = beginning.find() ? beginning.start() : -1;
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? -1 : found + end.length();
    }

    private void skipDocumentType() {
        int subset = text.indexOf('[', at);
        skipPast(">");
        if (subset >= 0 && subset < at) {
            at = subset;
            skipPast("]");
            skipBlanks();
            at = at >= 0 ? at + 1 : at;
        }
    }

    private String name() {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_-.:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end == at + 1 || end == text.length() ? null : text.substring(at + 1, end);
    }
}
