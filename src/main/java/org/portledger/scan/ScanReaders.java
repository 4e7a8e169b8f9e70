package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All the readers there are. */
@ApplicationScoped
public class ScanReaders {

    @Inject
    @Any
    Instance<ScanReader> readers;

    /**
     * The reader of {@code content}, by its looks.
     *
     * @throws InvalidScanFileException if no reader knows it, or if it is no text by its first bytes, whatever stands behind
     *                                  them, such as the scans in a tar archive; the message says what it looks like
     */
    public ScanReader of(ScanContent content) {
        if (content.kind() != FileKind.OTHER) {
            throw unknown(content);
        }
        return readers.stream()
                .filter(reader -> reader.recognises(content))
                .findFirst()
                .orElseThrow(() -> unknown(content));
    }

    private static InvalidScanFileException unknown(ScanContent content) {
        return new InvalidScanFileException(
                content.fileName(), "no scan that can be read; it looks like " + Appearance.of(content));
    }
}
