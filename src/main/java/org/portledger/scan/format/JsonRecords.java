package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;
import static org.portledger.scan.NoticeKind.REPAIRED;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanSink;

/**
 * The topmost objects of an untrusted JSON text, one after the other, in constant memory. One that is damaged is left out,
 * with a notice; the others are read.
 *
 * <pre>{@code
 * for (JsonRecord record = records.next(); record != null; record = records.next()) {
 *     String port = record.text("port");
 * }}</pre>
 */
final class JsonRecords implements AutoCloseable {

    private static final int LINES_LOOKED_AT = 200;

    private static final JsonReaderFactory PARSERS = Json.createReaderFactory(Map.of());

    private final TamedJson source;
    private final ScanContent content;
    private final ScanSink sink;
    private long whole;
    private boolean leftOut;
    private Place cutOff; // where the object begins in which the file ends

    JsonRecords(ScanContent content, ScanSink sink) throws IOException {
        this.source = new TamedJson(content);
        this.content = content;
        this.sink = sink;
    }

    /** Whether the content is JSON, by its looks, and its beginning has members of all these names, at whatever depth. */
    static boolean have(ScanContent content, String... names) {
        String text = content.beginning();
        return Stream.of("[", "{").anyMatch(text.stripLeading()::startsWith) && hasNames(text, names);
    }

    /** The same of content where something else stands above the objects, a line of which tells where they come from. */
    static boolean haveBelow(ScanContent content, Predicate<String> line, String... names) {
        return content.rootElement() == null
                && linesAbove(content).anyMatch(line)
                && hasNames(content.beginning(), names);
    }

    /** What stands above the first object, or the array of them. */
    static Stream<String> linesAbove(ScanContent content) {
        return content.beginning()
                .lines()
                .limit(LINES_LOOKED_AT)
                .takeWhile(line ->
                        !line.stripLeading().startsWith("{") && !line.strip().equals("["));
    }

    /** Inside of a text a quotation mark has a backslash before it, so what is found can only be a member's name. */
    private static boolean hasNames(String text, String... names) {
        return Stream.of(names)
                .allMatch(name -> Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:")
                        .matcher(text)
                        .find());
    }

    /**
     * The next object that is whole; null after the last.
     *
     * @throws InvalidScanFileException if none was whole, or if one nests too deeply
     */
    JsonRecord next() throws IOException {
        for (TamedJson.Piece piece = source.next(); piece != null; piece = source.next()) {
            JsonRecord record = piece.damage() == null ? parse(piece) : damaged(piece, piece.damage());
            if (record != null) {
                whole++;
                return record;
            }
        }
        noticeEnd();
        return null;
    }

    /** Whether something of what was met so far could not be read, or may be missing where the file is damaged. */
    boolean hasLeftOut() {
        return leftOut || source.isCutOff() || source.strayLines() > 0 || content.damage() != null;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Null if there is nothing in it, or if it is damaged. */
    private JsonRecord parse(TamedJson.Piece piece) {
        if (piece.text().indexOf('"') < 0) {
            return null; // what has no name in it says nothing: masscan once ended its arrays with {finished: 1}
        }
        try (JsonReader parser = PARSERS.createReader(new StringReader(piece.text()))) {
            return new JsonRecord(parser.readObject(), piece.start().line());
        } catch (JsonException e) {
            return damaged(piece, "it is not well-formed JSON");
        } catch (UnsupportedOperationException e) {
            return damaged(piece, "it has a number that no computer reckons with"); // of thousands of digits
        }
    }

    /** The object in which the file ends is told with that end. */
    private JsonRecord damaged(TamedJson.Piece piece, String why) {
        leftOut = true;
        if (source.isCutOff()) {
            cutOff = piece.start();
        } else {
            sink.notice(
                    LEFT_OUT,
                    piece.start().line(),
                    "The JSON object that begins at %s was left out: %s.".formatted(piece.start(), why));
        }
        return null;
    }

    private void noticeEnd() {
        Place end = source.characters().place();
        if (whole == 0) {
            throw new InvalidScanFileException(
                    content.fileName(), end.line(), "not a single whole JSON object up to here");
        }
        if (source.isCutOff()) {
            String text = "The file is damaged at %s: the file ends there, too early.".formatted(end)
                    + " The objects that stand whole before it (%d) were read.".formatted(whole);
            if (cutOff != null) {
                text += " The one that begins at %s is not whole and was left out.".formatted(cutOff);
            }
            sink.notice(REPAIRED, end.line(), text);
        }
        noticeStrays();
        source.characters().noticeReplaced(sink);
    }

    private void noticeStrays() {
        if (source.strayLines() > 0) {
            sink.notice(
                    LEFT_OUT,
                    source.firstStrayLine(),
                    "Lines with something between the objects that is no JSON were passed over: %d, the first is line %d."
                            .formatted(source.strayLines(), source.firstStrayLine()));
        }
    }
}
