package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;

/** Something that can be read from its first byte, as often as it is asked. */
@FunctionalInterface
public interface ContentSource {

    /** A new stream over the whole, for the caller to close. */
    InputStream open() throws IOException;

    /** What was found broken by the streams that were read so far, which end there; null if nothing was. */
    default Damage damage() {
        return null;
    }
}
