package org.portledger.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What a file is by its first bytes: packed scans, and what people pick by mistake. */
enum FileKind {
    GZIP("a file packed by gzip", "\u001f\u008b"),
    BZIP2("a file packed by bzip2", "BZh"),
    XZ("a file packed by xz", "\u00fd7zXZ\0"),
    OFFICE("an Office document", 30, "[Content_Types].xml", "_rels/", "docProps/", "mimetype"),
    ZIP("a zip archive", "PK\3\4", "PK\5\6"),
    TAR("a tar archive", 257, "ustar"),
    SEVEN_ZIP("a 7-Zip archive", "7z\u00bc\u00af\u0027\u001c"),
    RAR("a RAR archive", "Rar!\u001a\7"),
    ZSTANDARD("a file packed by Zstandard", "\u0028\u00b5\u002f\u00fd"),
    LZ4("a file packed by LZ4", "\4\"M\u0018"),
    MASSCAN(
            "masscan's own binary form, of which 'masscan --readscan FILE -oX scan.xml' makes one that is read",
            "masscan/1."),
    CAPTURE(
            "a capture of packets",
            "\u00d4\u00c3\u00b2\u00a1",
            "\u00a1\u00b2\u00c3\u00d4",
            "\u004d\u003c\u00b2\u00a1",
            "\n\r\r\n"),
    PDF("a PDF document", "%PDF-"),
    RICH_TEXT("a rich text document", "{\\rtf"),
    OLD_OFFICE("an old Office document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    PNG("a PNG picture", "\u0089PNG\r\n\u001a\n"),
    JPEG("a JPEG picture", "\u00ff\u00d8\u00ff"),
    GIF("a GIF picture", "GIF87a", "GIF89a"),
    RPM("an RPM package", "\u00ed\u00ab\u00ee\u00db"),
    DEBIAN("a Debian package", "!<arch>\ndebian-binary"),
    LINUX_PROGRAM("a program for Linux", "\u007fELF"),
    WINDOWS_PROGRAM("a program for Windows", "MZ\u0090\0"),
    SQLITE("an SQLite database", "SQLite format 3\0"),
    WINDOWS_EVENTS("a Windows event log", "ElfFile\0"),
    /** Anything else, text most of all. */
    OTHER(null, "");

    /** Bytes of a file that are enough to tell. */
    static final int BEGINNING = 512;

    private final String description;
    private final int offset;
    private final String[] signatures;

    FileKind(String description, String... signatures) {
        this(description, 0, signatures);
    }

    /** @param signatures a character stands for a byte; one of them is found after {@code offset} bytes */
    FileKind(String description, int offset, String... signatures) {
        this.description = description;
        this.offset = offset;
        this.signatures = signatures;
    }

    /** @param beginning the first {@link #BEGINNING} bytes of the file, or all if it has fewer */
    static FileKind of(byte[] beginning) {
        String bytes = new String(beginning, 0, Math.min(beginning.length, BEGINNING), ISO_8859_1);
        for (FileKind kind : values()) {
            if (kind.describes(bytes)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** With its article; null for {@link #OTHER}. */
    String description() {
        return description;
    }

    /** How to unpack the single content of such a file; null for an archive, or what is not packed. */
    Packing packing() {
        return switch (this) {
            case GZIP -> Packing.GZIP;
            case BZIP2 -> Packing.BZIP2;
            case XZ -> Packing.XZ;
            default -> null;
        };
    }

    /** Whether packing it once more would save next to nothing. */
    boolean isDense() {
        return switch (this) {
            case GZIP, BZIP2, XZ, ZIP, OFFICE, SEVEN_ZIP, RAR, ZSTANDARD, LZ4, PNG, JPEG -> true;
            default -> false;
        };
    }

    private boolean describes(String bytes) {
        if (this == OFFICE && !bytes.startsWith("PK\3\4")) {
            return false;
        }
        for (String signature : signatures) {
            if (bytes.startsWith(signature, offset)) {
                return true;
            }
        }
        return false;
    }
}
