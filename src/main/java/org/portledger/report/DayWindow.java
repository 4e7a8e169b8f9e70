package org.portledger.report;

import java.time.LocalDate;

/**
 * When something happened, as well as the sources tell.
 *
 * @param earliest first day that it can have been; null if nothing bounds it
 * @param latest   last day that it can have been, included; the same as {@code earliest} where the day is stated
 * @param words    for a sentence: "on 6 February 2004", "between 2 October 1994 and 20 May 2003", "by July 1992"
 */
public record DayWindow(LocalDate earliest, LocalDate latest, String words) {

    /** Whether the day is stated. */
    public boolean isExact() {
        return latest.equals(earliest);
    }
}
