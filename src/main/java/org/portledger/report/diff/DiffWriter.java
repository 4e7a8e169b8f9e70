package org.portledger.report.diff;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a list of differences, one after the other. */
interface DiffWriter {

    /** @throws UncheckedIOException if whoever reads went away */
    void add(PortDifference difference);

    /** Writes what still has to be; the stream stays open. */
    void end() throws IOException;
}
