package org.portledger.report.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.portledger.audit.ListedFinding;

/** Writes a list of findings, one after the other. */
interface ExportWriter {

    /** @throws UncheckedIOException if whoever reads went away */
    void add(ListedFinding finding);

    /** Writes what still has to be; the stream stays open. */
    void end() throws IOException;
}
