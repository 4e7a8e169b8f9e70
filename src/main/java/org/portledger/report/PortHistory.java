package org.portledger.report;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.PortRange;
import org.portledger.registry.RegistryIndex;

/**
 * What a port is and was: the answer behind its page and its address in the API.
 *
 * @param number       0 to 65535
 * @param on           the day asked for
 * @param registryDate day of the newest copy behind the answer; a later day is answered as that day
 * @param answer       in one sentence or two, for the day asked for
 * @param transports   tcp and udp always, the others where the registry says something of them on that day
 * @param spans        every name it ever bore, merged over transports where alike, oldest first: for a time line
 * @param history      what happened, oldest first, the days after {@code on} included
 * @param questions    what people ask about it, with answers from the facts above
 * @param sources      the footnotes: the copies that names and events rest on, and the full copies around {@code on},
 *                     which show what was not there
 */
public record PortHistory(
        int number,
        PortRange range,
        LocalDate on,
        LocalDate registryDate,
        String answer,
        List<TransportStanding> transports,
        List<NamedSpan> spans,
        List<HistoryRow> history,
        List<PortQuestion> questions,
        List<SourceNote> sources) {

    /**
     * What {@code index} knows of port {@code number}, as of {@code on}.
     *
     * @param phrases give its sentences their language
     * @throws IllegalArgumentException if {@code number} is not 0 to 65535
     */
    public static PortHistory of(RegistryIndex index, int number, LocalDate on, Phrases phrases) {
        return new PortHistoryTeller(index, number, on, phrases).tell();
    }
}
