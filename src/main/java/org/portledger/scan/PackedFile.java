package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in a received file: itself, or what was packed into it by gzip, bzip2, xz or zip. They are unpacked while
 * they are read, never to the disk or into memory.
 *
 * <pre>{@code
 * for (ScanFile file : PackedFile.open(received.name(), received::open, limits).files()) {
 *     ScanContent content = file.content();
 *     readers.of(content).read(content, sink);
 *     Damage damage = content.damage();
 * }}</pre>
 *
 * @param files   one at least; several of an archive only, in its order
 * @param leftOut members of an archive that are no scans: folders, empty ones, those that systems add, and unknown ones
 * @param damage  where the list of an archive's members had to end; null if it is whole. That of a single member is told by
 *                {@link ScanContent#damage}
 */
public record PackedFile(List<ScanFile> files, List<String> leftOut, Damage damage) {

    /**
     * Looks into {@code original}. An archive is read through, to know its members.
     *
     * @param fileName what messages call it
     * @throws InvalidScanFileException if it holds nothing that could be a scan, is an archive that is encrypted, holds
     *                                  another, is packed in a way that is not read, or unpacks to more than
     *                                  {@code limits} allow
     * @throws IOException              if it cannot be read
     */
    public static PackedFile open(String fileName, ContentSource original, UnpackLimits limits) throws IOException {
        FileKind kind = kindOf(original);
        if (kind == FileKind.ZIP) {
            return ZipArchive.open(fileName, original, limits);
        }
        ScanFile file = unpacked(new ScanFile(fileName, original), kind, new UnpackQuota(fileName, limits));
        return new PackedFile(List.of(file), List.of(), null);
    }

    /**
     * This, with those of its files only that {@code readers} know; of an archive the others are left out.
     *
     * @throws InvalidScanFileException if they know none, saying what the first looks like
     * @throws IOException              if it cannot be read
     */
    public PackedFile recognised(ScanReaders readers) throws IOException {
        List<ScanFile> known = new ArrayList<>();
        List<String> others = new ArrayList<>(leftOut);
        InvalidScanFileException unknown = null;
        for (ScanFile file : files) {
            try {
                readers.of(file.content());
                known.add(file);
            } catch (InvalidScanFileException e) {
                unknown = unknown == null ? e : unknown;
                others.add(file.name());
            }
        }
        if (known.isEmpty()) {
            throw unknown;
        }
        return new PackedFile(known, others, damage);
    }

    /** Says what is missing of an archive. */
    void tell(Notices notices) {
        if (!leftOut.isEmpty()) {
            notices.add(
                    NoticeKind.LEFT_OUT,
                    "Members of the archive that are no scans were left out (%d): %s."
                            .formatted(leftOut.size(), String.join(", ", leftOut)));
        }
        if (damage != null) {
            notices.add(NoticeKind.REPAIRED, damage + " Members that stood behind it are missing.");
        }
    }

    /** What comes out of {@code file} if it is of a {@code kind} that was packed; else itself. */
    static ScanFile unpacked(ScanFile file, FileKind kind, UnpackQuota quota) {
        if (kind.packing() == null) {
            return file;
        }
        return new ScanFile(file.name(), new UnpackedSource(file.name(), file.source(), kind.packing(), quota));
    }

    private static FileKind kindOf(ContentSource source) throws IOException {
        try (InputStream in = source.open()) {
            return FileKind.of(in.readNBytes(FileKind.BEGINNING));
        }
    }
}
