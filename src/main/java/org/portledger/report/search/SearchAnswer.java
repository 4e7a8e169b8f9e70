package org.portledger.report.search;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.TransportProtocol;

/**
 * What the registry answers to a query, or a part of it.
 *
 * @param query     as it was asked
 * @param on        the day that the answer is of
 * @param dated     whether that day was asked for; otherwise it is the newest copy's
 * @param sentence  what was found, for people
 * @param number    the port that the query asks for and nothing else; null if it asks for other things
 * @param transport the one that it names with that port; null if none
 * @param total     how many hits there are, whatever the part holds
 * @param hits      those of the part, in order
 */
public record SearchAnswer(
        String query,
        LocalDate on,
        boolean dated,
        String sentence,
        Integer number,
        TransportProtocol transport,
        int total,
        List<SearchHit> hits) {

    /**
     * A part of it.
     *
     * @param after how many hits come before the part; beyond the last one the part is empty
     * @param most  how many hits the part has at most
     */
    public SearchAnswer part(long after, int most) {
        List<SearchHit> some = hits.stream().skip(after).limit(most).toList();
        return new SearchAnswer(query, on, dated, sentence, number, transport, total, some);
    }
}
