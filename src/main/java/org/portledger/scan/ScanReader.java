package org.portledger.scan;

import java.io.IOException;

/**
 * Reads one format of scanner output. To add a format is to add an implementation in {@code scan.format} and a name in
 * {@link ScanFormat}; {@link ScanReaders} finds it among the beans.
 *
 * <p>Readers stream: none holds the file, or even one host of it. They trust nothing they read.
 */
public interface ScanReader {

    ScanFormat format();

    /** Whether the content is of this format, judged by its beginning only; at most one reader says yes. */
    boolean recognises(ScanContent content);

    /**
     * Tells {@code sink} what the content holds, in the order it stands there. Where the content is damaged, what is whole
     * before the damage is told, and a {@link NoticeKind#REPAIRED} notice.
     *
     * @throws InvalidScanFileException if nothing of the content can be used, or if it tries to do harm
     * @throws IOException              if the file cannot be read from the disk
     */
    void read(ScanContent content, ScanSink sink) throws IOException;
}
