package org.portledger.report;

import java.util.List;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.DatePrecision;
import org.portledger.registry.EventKind;

/**
 * Something that happened to a port, the same on all of its transports.
 *
 * @param when         for {@code BETWEEN}: from the day after the older copy to the day of the newer
 * @param day          for a table: "2004-02-06", "2003-05", "1994-10-02 … 2003-05-20", "by 1992-07-31"
 * @param happened     in words, such as "removed by IANA"
 * @param name         the name after the event; null where the registry no longer knows it
 * @param previousName the name before, where it was another; null otherwise
 * @param transports   empty where the registry states none
 * @param known        in words, such as "exact, stated by IANA" or "between two copies"
 * @param sources      numbers of the copies in {@link PortHistory#sources()} that tell of it
 */
public record HistoryRow(
        DayWindow when,
        String day,
        EventKind event,
        String happened,
        String name,
        String previousName,
        List<TransportProtocol> transports,
        DatePrecision precision,
        String known,
        List<Integer> sources) {}
