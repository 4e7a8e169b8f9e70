package org.portledger.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sheets of paper, A4 across, that are written on line by line from the top; a table's head stands on each. Lengths are
 * points, 72 of which are an inch.
 */
final class PdfPaper implements AutoCloseable {

    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float WIDTH = ACROSS.getWidth() - 2 * MARGIN;
    private static final float SIZE = 8;
    private static final float LINE = 12;
    private static final float GAP = 4;
    private static final float HAIRLINE = 0.5f;
    private static final float LIGHT = 0.88f;
    private static final float BLACK = 0;
    private static final float UNITS = 1000;
    private static final char ELLIPSIS = '…';

    /** Of PDFBox; it has Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final Map<Integer, Letter> letters = new HashMap<>();
    private PDPageContentStream page;
    private float y;
    private List<Float> widths;
    private List<String> head; // null where no table is

    /** @param id what tells the document from others: the same for the same content, so that the bytes are the same */
    PdfPaper(long id) throws IOException {
        document.setDocumentId(id);
        font = font(document);
        turn();
    }

    /** Without its rules for ligatures, which would take ten times as long. */
    private static PDFont font(PDDocument document) throws IOException {
        TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(PDDocument.class.getResourceAsStream(FONT)));
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    /** Writes a line that stands alone. */
    void line(String text, float size) throws IOException {
        down(size * LINE / SIZE);
        write(text, MARGIN, size, WIDTH);
    }

    /** Begins a table. */
    void table(List<String> heads, List<Float> columnWidths) throws IOException {
        widths = columnWidths;
        down(2 * LINE);
        writeHead(heads);
        head = heads;
    }

    /** Writes a row of the table; a text that is too wide for its column ends in an ellipsis. */
    void row(List<String> texts) throws IOException {
        down(LINE);
        shade(HAIRLINE, LIGHT);
        writeRow(texts);
    }

    private void writeHead(List<String> heads) throws IOException {
        shade(LINE, LIGHT);
        writeRow(heads);
    }

    /** Fills the line's width with a grey, from below its letters up. */
    private void shade(float height, float grey) throws IOException {
        page.setNonStrokingColor(grey);
        page.addRect(MARGIN - GAP, y - GAP / 2, WIDTH + 2 * GAP, height);
        page.fill();
        page.setNonStrokingColor(BLACK);
    }

    private void writeRow(List<String> texts) throws IOException {
        float x = MARGIN;
        for (int column = 0; column < widths.size(); column++) {
            write(texts.get(column), x, SIZE, widths.get(column) - GAP);
            x += widths.get(column);
        }
    }

    void endTable() throws IOException {
        head = null;
        down(LINE);
    }

    /** Numbers the pages, and writes all of them; the stream stays open. */
    void save(OutputStream out) throws IOException {
        page.close();
        int number = 0;
        for (PDPage each : document.getPages()) {
            number++;
            try (var foot = new PDPageContentStream(document, each, AppendMode.APPEND, true)) {
                page = foot;
                y = MARGIN / 2;
                write("Page %d of %d".formatted(number, document.getNumberOfPages()), MARGIN, SIZE, WIDTH);
            }
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(ACROSS);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = ACROSS.getHeight() - MARGIN;
    }

    private void down(float height) throws IOException {
        y -= height;
        if (y < MARGIN) {
            turn();
            y -= height;
            if (head != null) {
                writeHead(head);
                y -= height;
            }
        }
    }

    private void write(String text, float x, float size, float most) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(fitting(text, most / size));
        page.endText();
    }

    /** All of the text, or as much of it as has room before an ellipsis. */
    private String fitting(String text, float most) {
        StringBuilder fitting = new StringBuilder();
        int end = 0; // of what has room before an ellipsis
        float width = 0;
        for (int character : text.codePoints().toArray()) {
            Letter letter = letter(character);
            width += letter.width();
            if (width > most) {
                return fitting.substring(0, end) + ELLIPSIS;
            }
            fitting.append(letter.text());
            if (width + letter(ELLIPSIS).width() <= most) {
                end = fitting.length();
            }
        }
        return fitting.toString();
    }

    private Letter letter(int character) {
        return letters.computeIfAbsent(character, this::drawn);
    }

    /** What the font has no picture of is a question mark; so are control characters. */
    private Letter drawn(int character) {
        try {
            return Character.isISOControl(character) ? drawn('?') : drawn(Character.toString(character));
        } catch (IllegalArgumentException noPicture) { // there is no other way to ask
            return drawn('?');
        }
    }

    private Letter drawn(String text) {
        try {
            return new Letter(text, font.getStringWidth(text) / UNITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param width in a font whose size is a point */
    private record Letter(String text, float width) {}
}
