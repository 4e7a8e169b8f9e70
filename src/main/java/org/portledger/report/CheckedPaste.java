package org.portledger.report;

import java.time.LocalDate;
import java.util.List;
import org.portledger.scan.ScanFormat;

/**
 * What can be said of an output that somebody pasted.
 *
 * @param format      null if it is the output of no command that is known
 * @param registryDay as of which the listeners are judged
 * @param sentence    how many listeners there are; or why none
 * @param listeners   the port asked for first, then by port; at most {@link PasteCheck#MAX_LISTENERS}
 * @param more        how many are not here for want of room, mostly 0
 * @param leftOut     the lines that could not be used, the first is 1; the first few
 */
public record CheckedPaste(
        ScanFormat format,
        LocalDate registryDay,
        String sentence,
        List<CheckedListener> listeners,
        int more,
        List<Long> leftOut) {}
