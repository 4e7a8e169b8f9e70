package org.portledger.report;

import java.util.List;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.DatePrecision;
import org.portledger.registry.EventKind;

/**
 * Something that happened in the registry, the same on all of its transports.
 *
 * @param id           of the event; of the first one where transports share it
 * @param when         for {@code BETWEEN}: from the day after the older copy to the day of the newer
 * @param day          for a table: "2004-02-06", "2003-05", "1994-10-02 … 2003-05-20", "by 1992-07-31"
 * @param happened     in words, such as "removed by IANA"
 * @param port         null for a name without a port
 * @param transports   empty where the registry states none
 * @param name         after the event; null where the registry no longer knows it
 * @param previousName before it, where it was another; null otherwise
 * @param organisation that holds the assignment; null where none is told
 * @param source       the copy that shows it, such as {@code iana-xml-2013-02-18}
 */
public record Change(
        long id,
        DayWindow when,
        String day,
        EventKind kind,
        String happened,
        Integer port,
        List<TransportProtocol> transports,
        String name,
        String previousName,
        String organisation,
        DatePrecision precision,
        String source) {}
