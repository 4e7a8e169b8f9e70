package org.portledger.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * One look through a zip archive, from its beginning, member by member. The list at its end is not read: it can lie about
 * where members stand, so that they overlap, and an archive that was cut has none.
 */
final class ZipArchive {

    static final int MAX_MEMBERS = 1000;

    /** Those that take little memory, whatever the archive says. */
    private static final Set<Integer> METHODS = Set.of(
            ZipEntry.STORED,
            ZipEntry.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED.getCode(), // what Windows takes for more than 2 GB
            ZipMethod.BZIP2.getCode());

    private static final String MAC_FOLDER = "__MACOSX/";
    private static final Set<String> SYSTEM_FILES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
    private static final int BUFFER = 1 << 13;

    /** What each item of the archive's own list begins with. */
    private static final String LIST = "PK\1\2";

    /** The most bytes that tell a member's sizes behind it. */
    private static final int DESCRIPTOR = 24;

    private final String fileName;
    private final ContentSource original;
    private final UnpackLimits limits;
    private final CountedInput packed;
    private final ZipArchiveInputStream zip;

    private final List<ScanFile> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private Damage damage;

    private ZipArchive(
            String fileName,
            ContentSource original,
            UnpackLimits limits,
            CountedInput packed,
            ZipArchiveInputStream zip) {
        this.fileName = fileName;
        this.original = original;
        this.limits = limits;
        this.packed = packed;
        this.zip = zip;
    }

    /**
     * What is in the archive.
     *
     * @throws InvalidScanFileException as {@link PackedFile#open} does
     * @throws IOException              if the archive cannot be read
     */
    static PackedFile open(String fileName, ContentSource original, UnpackLimits limits) throws IOException {
        try (CountedInput packed = new CountedInput(original.open());
                ZipArchiveInputStream zip = new ZipStream(packed)) {
            return new ZipArchive(fileName, original, limits, packed, zip).open();
        }
    }

    private PackedFile open() throws IOException {
        UnpackQuota quota = new UnpackQuota(fileName, limits);
        UnpackQuota quotaOfThisLook = new UnpackQuota(fileName, limits);
        int members = 0;
        ZipArchiveEntry last = null;
        ZipArchiveEntry entry = next();
        while (entry != null) {
            last = entry;
            if (++members > MAX_MEMBERS) {
                throw refusal("the archive has more than %d members".formatted(MAX_MEMBERS));
            }
            ZipMember member = member(entry, quotaOfThisLook);
            entry = next(); // which also reads the checksum of the member before, where that stands behind it
            if (member != null) {
                files.add(member.file(original, quota));
            }
        }
        if (damage == null && last != null && !isFollowedByList(last)) {
            damage = packed.damage(fileName, 0, new EOFException());
        }
        if (files.isEmpty()) {
            throw damage == null ? refusal(whyNothing()) : damage.refusal();
        }
        return new PackedFile(List.copyOf(files), List.copyOf(leftOut), damage);
    }

    private ZipArchiveEntry next() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException e) { // the library is not written for bytes that somebody chose
            damage = packed.damage(fileName, 0, e);
            return null;
        }
    }

    /** Whether the archive's own list begins where {@code member} ends; the library takes an end without a list for an end. */
    private boolean isFollowedByList(ZipArchiveEntry member) throws IOException {
        long end = member.getDataOffset() + member.getCompressedSize();
        if (member.getCompressedSize() < 0 || end > packed.count()) {
            return false;
        }
        try (InputStream in = original.open()) {
            in.skipNBytes(end);
            return new String(in.readNBytes(DESCRIPTOR + LIST.length()), ISO_8859_1).contains(LIST);
        }
    }

    /** Null if it is left out. */
    private ZipMember member(ZipArchiveEntry entry, UnpackQuota quotaOfThisLook) throws IOException {
        String path = ShownName.ofMember(entry.getName());
        String name = ShownName.ofMember(path, fileName);
        boolean possible = !entry.isDirectory() && !path.startsWith(MAC_FOLDER) && !SYSTEM_FILES.contains(base(path));
        if (possible) {
            refuseUnreadable(entry, name);
        }
        FileKind kind = readThrough(entry, name, quotaOfThisLook);
        if (!possible || kind == null) {
            leftOut.add(path);
            return null;
        }
        if (kind == FileKind.ZIP) {
            throw new InvalidScanFileException(name, "a zip archive within another is not read; unpack it once");
        }
        return new ZipMember(name, entry, kind);
    }

    private void refuseUnreadable(ZipArchiveEntry entry, String name) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new InvalidScanFileException(
                    name, "encrypted; unpack it with its password and import what comes out");
        }
        if (!METHODS.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
            throw new InvalidScanFileException(name, "packed in a way that is not read (%s)".formatted(method(entry)));
        }
    }

    private static String method(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method == null ? "method " + entry.getMethod() : method.name();
    }

    /**
     * Reads as much of a member as it takes to know what it is, and where the next one begins.
     *
     * @return null if it is empty
     */
    private FileKind readThrough(ZipArchiveEntry entry, String name, UnpackQuota quotaOfThisLook) throws IOException {
        byte[] beginning = new byte[FileKind.BEGINNING];
        try {
            if (zip.readNBytes(beginning, 0, beginning.length) == 0) {
                return null;
            }
            if (entry.getGeneralPurposeBit().usesDataDescriptor()) {
                skip(name, quotaOfThisLook);
            }
        } catch (InvalidScanFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            packed.throwFailure(); // else who reads the member will be told, and the next one may be whole
        }
        return FileKind.of(beginning);
    }

    private void skip(String name, UnpackQuota quotaOfThisLook) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long start = packed.count();
        long skipped = 0;
        int read;
        while ((read = zip.read(buffer)) >= 0) {
            skipped += read;
            quotaOfThisLook.use(read);
            quotaOfThisLook.checkRatio(name, packed.count() - start, skipped);
        }
    }

    private String whyNothing() {
        return leftOut.isEmpty() ? "the archive is empty" : "the archive holds no file that could be a scan";
    }

    private InvalidScanFileException refusal(String problem) {
        return new InvalidScanFileException(fileName, problem);
    }

    private static String base(String path) {
        return path.substring(1 + path.lastIndexOf('/'));
    }
}
