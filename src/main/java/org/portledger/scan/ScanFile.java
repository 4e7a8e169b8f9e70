package org.portledger.scan;

import java.io.IOException;

/**
 * A file that may be a scan: a received one, or what came out of one that was packed.
 *
 * @param name   what messages call it, 1 to 255 characters without control characters
 * @param source its bytes, unpacked
 */
public record ScanFile(String name, ContentSource source) {

    /**
     * Looks at its beginning. Each look takes memory, so that of many files only one should be held.
     *
     * @throws InvalidScanFileException as {@link ScanContent#of(String, ContentSource)} does, and if it is packed and
     *                                  cannot be unpacked
     * @throws IOException              if it cannot be read
     */
    public ScanContent content() throws IOException {
        return ScanContent.of(name, source);
    }
}
