package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.time.Instant;
import java.util.regex.Pattern;
import org.portledger.scan.Excerpt;
import org.portledger.scan.ScanSink;

/** The values of the attributes where an {@link XmlElements} stands, and a notice of each that cannot be taken as it is. */
final class Values {

    /** Characters of what a service says of itself. */
    static final int MAX_TEXT = 1000;

    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final int QUOTED = 60;

    private final XmlElements xml;
    private final ScanSink sink;

    Values(XmlElements xml, ScanSink sink) {
        this.xml = xml;
        this.sink = sink;
    }

    /** The value of an attribute, cut after {@link #MAX_TEXT} characters; null if it has none. */
    String text(String attribute) {
        return text(attribute, MAX_TEXT);
    }

    /**
     * The value of an attribute, cut after {@code max} characters; null if it has none.
     *
     * @param max so far below {@link TamedXml#MAX_VALUE} that what was cut there is still too long here
     */
    String text(String attribute, int max) {
        String value = xml.attribute(attribute);
        if (value == null || value.length() <= max) {
            return value;
        }
        sink.notice(
                WARNING,
                xml.place().line(),
                "The %s is too long: its first %d characters were kept.".formatted(attribute, max));
        return Excerpt.of(value, max);
    }

    /** A moment in seconds since 1970, UTC; null if there is none. */
    Instant moment(String attribute) {
        String value = xml.attribute(attribute);
        if (value == null) {
            return null;
        }
        if (!EPOCH_SECONDS.matcher(value).matches()) {
            sink.notice(
                    WARNING,
                    xml.place().line(),
                    "The time %s is no number of seconds since 1970.".formatted(quoted(value)));
            return null;
        }
        return Instant.ofEpochSecond(Long.parseLong(value));
    }

    /** {@code value} in quotation marks and short enough for a sentence; nothing, in words, for null. */
    static String quoted(String value) {
        return value == null ? "(none)" : "'" + Excerpt.marked(value, QUOTED) + "'";
    }
}
