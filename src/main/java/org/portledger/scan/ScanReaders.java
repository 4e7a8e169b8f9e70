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
     * @throws InvalidScanFileException if no reader knows it, saying what it looks like
     */
    public ScanReader of(ScanContent content) {
        return readers.stream()
                .filter(reader -> reader.recognises(content))
                .findFirst()
                .orElseThrow(() -> new InvalidScanFileException(
                        content.fileName(), "no scan that can be read; it looks like " + Appearance.of(content)));
    }
}
