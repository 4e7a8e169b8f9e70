package org.portledger.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** The content of a received file, or of a text somebody pasted, as readers see it: its beginning at hand, the whole as a stream. */
public final class ScanContent {

    /** Bytes; enough for the longest command line that a scanner repeats in a comment before its root element. */
    private static final int BEGINNING = 1 << 18;

    private final String fileName;
    private final ContentSource source;
    private final FileKind kind;
    private final ContentEncoding encoding;
    private final String beginning;
    private final String rootElement;

    private ScanContent(
            String fileName, ContentSource source, FileKind kind, ContentEncoding encoding, String beginning) {
        this.fileName = fileName;
        this.source = source;
        this.kind = kind;
        this.encoding = encoding;
        this.beginning = beginning;
        this.rootElement = XmlProlog.rootElement(beginning);
    }

    /**
     * Looks at the beginning of {@code file}.
     *
     * @throws InvalidScanFileException if the file is empty, or says that it is in an encoding that is not read
     * @throws IOException              if the file cannot be read from the disk
     */
    public static ScanContent of(ReceivedFile file) throws IOException {
        return of(file.name(), file::open);
    }

    /**
     * Looks at a text that is in memory and nowhere else.
     *
     * @param name what messages call it
     * @throws InvalidScanFileException if it is empty, or says that it is in an encoding that is not read
     */
    public static ScanContent of(String name, byte[] text) throws IOException {
        return of(name, () -> new ByteArrayInputStream(text));
    }

    /**
     * Looks at the beginning of what {@code source} gives.
     *
     * @param name what messages call it
     * @throws InvalidScanFileException if it is empty, or says that it is in an encoding that is not read
     * @throws IOException              if it cannot be read
     */
    public static ScanContent of(String name, ContentSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(BEGINNING);
            if (bytes.length == 0) {
                throw new InvalidScanFileException(name, "the file is empty");
            }
            ContentEncoding encoding = ContentEncoding.of(bytes);
            int mark = encoding.markLength();
            String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
            return new ScanContent(name, source, FileKind.of(bytes), encoding, text);
        } catch (UnsupportedCharsetException e) {
            throw new InvalidScanFileException(
                    name, "the file says that it is in the encoding '" + e.getCharsetName() + "', which is not read");
        }
    }

    /** The client's name for the file, for messages. */
    public String fileName() {
        return fileName;
    }

    FileKind kind() {
        return kind;
    }

    public Charset charset() {
        return encoding.charset();
    }

    /** Bytes of the byte order mark that {@link #open} leaves out, 0 without one. */
    public int markLength() {
        return encoding.markLength();
    }

    /** Up to the first quarter of a million characters, what could not be decoded is U+FFFD. */
    public String beginning() {
        return beginning;
    }

    /** The name of the root element; null if this is no XML, or if its root element is not in the {@link #beginning}. */
    public String rootElement() {
        return rootElement;
    }

    /** A new stream over the whole content after its byte order mark, for the caller to close. */
    public InputStream open() throws IOException {
        InputStream in = source.open();
        in.skipNBytes(markLength());
        return in;
    }

    /** Where it had to end early, as those who read it to its end found; null if it is whole, or was never packed. */
    public Damage damage() {
        return source.damage();
    }

    /** Says what is missing of it, once it was read. */
    void tell(Notices notices) {
        if (damage() != null) {
            notices.add(NoticeKind.REPAIRED, damage() + " What came out before it was read.");
        }
    }
}
