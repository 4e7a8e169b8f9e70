package org.portledger.scan;

import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Members of a zip archive, as far as they can be read without the library for Zstandard, which is not here. */
final class ZipStream extends ZipArchiveInputStream {

    ZipStream(InputStream packed) {
        super(packed);
    }

    /** Is called before anybody can see the member's method and refuse it. */
    @Override
    protected InputStream createZstdInputStream(InputStream packed) {
        return packed;
    }
}
