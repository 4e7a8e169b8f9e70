package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.util.LinkedHashMap;
import java.util.Map;
import org.portledger.port.PortSet;
import org.portledger.scan.ScanSink;

/**
 * Reads lists of ports as nmap writes them, such as {@code 1,3-4,6000-6063}. Most hosts of a scan have the same ones, so the
 * last few are remembered.
 */
final class PortLists {

    /** Characters of a list; so far below {@link TamedXml#MAX_VALUE} that what was cut there is still too long here. */
    static final int MAX_LENGTH = TamedXml.MAX_VALUE - 100;

    private static final int REMEMBERED = 100;

    private final ScanSink sink;
    private final Map<String, PortSet> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PortSet> eldest) {
            return size() > REMEMBERED;
        }
    };

    PortLists(ScanSink sink) {
        this.sink = sink;
    }

    /** The ports of a list, with a notice of what cannot be read; none of them for null. */
    PortSet read(String list, long line) {
        if (list == null) {
            return PortSet.EMPTY;
        }
        PortSet ports = known.get(list);
        if (ports == null) {
            ports = parse(list, line);
            known.put(list, ports);
        }
        return ports;
    }

    private PortSet parse(String list, long line) {
        try {
            return PortSet.parse(list.length() > MAX_LENGTH ? shortened(list, line) : list);
        } catch (IllegalArgumentException e) {
            sink.notice(WARNING, line, "A list of the ports that were scanned is not used: " + e.getMessage() + ".");
            return PortSet.EMPTY;
        }
    }

    /** The last number may be half of one. */
    private String shortened(String list, long line) {
        sink.notice(
                WARNING,
                line,
                "A list of the ports that were scanned is too long: those after its first %d characters count as not tested."
                        .formatted(MAX_LENGTH));
        return list.substring(0, Math.max(0, list.lastIndexOf(',', MAX_LENGTH)));
    }
}
