package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** A way to make bytes fewer. */
@FunctionalInterface
interface Packing {

    /** Several packed files one after the other are one. The JDK's own reader ends early where no more bytes are at hand. */
    Packing GZIP = packed -> GzipCompressorInputStream.builder()
            .setInputStream(packed)
            .setDecompressConcatenated(true)
            .get();

    Packing BZIP2 = packed -> new BZip2CompressorInputStream(packed, true);

    /** Kibibytes that unpacking may take, as much as the strongest level of {@code xz} asks for. */
    int XZ_MEMORY = 65 << 10;

    Packing XZ = packed -> new XZInputStream(packed, XZ_MEMORY);

    /**
     * A stream that unpacks {@code packed}, and closes it when it is closed.
     *
     * @throws IOException as its reading may: if {@code packed} cannot be read, or cannot be unpacked
     */
    InputStream unpack(InputStream packed) throws IOException;
}
