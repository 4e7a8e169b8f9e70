package org.portledger.scan;

/** Says what a file that no reader knows looks like, so that people see which file they picked. */
final class Appearance {

    private static final int QUOTED = 40;

    private Appearance() {}

    /** Such as "XML whose root element is <html>"; it quotes the file, so it is text and never markup. */
    static String of(ScanContent content) {
        if (content.kind() != FileKind.OTHER) {
            return content.kind().description();
        }
        String text = content.beginning();
        if (content.rootElement() != null) {
            return "XML whose root element is <" + Excerpt.marked(content.rootElement(), QUOTED) + ">";
        }
        if (text.indexOf('\0') >= 0) {
            return "binary data";
        }
        String visible = text.strip();
        if (visible.isEmpty()) {
            return "blanks only";
        }
        String kind = visible.startsWith("{") || visible.startsWith("[") ? "JSON" : "plain text";
        return kind + " that begins with '" + firstLine(visible) + "'";
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "");
        return Excerpt.marked(line, QUOTED);
    }
}
