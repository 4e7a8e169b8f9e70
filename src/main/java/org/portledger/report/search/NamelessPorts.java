package org.portledger.report.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.PortStatus;

/** The ports that answer a query without a name, those in a row together: some 30,000 are unassigned, in few rows. */
final class NamelessPorts {

    private static final Set<PortStatus> NAMELESS =
            Set.of(PortStatus.UNASSIGNED, PortStatus.RESERVED, PortStatus.DYNAMIC);

    private final List<Term> terms;
    private final AsOf asOf;
    private final List<TransportProtocol> transports;
    private final List<SearchHit> runs = new ArrayList<>();

    NamelessPorts(List<Term> terms, AsOf asOf) {
        this.terms = terms;
        this.asOf = asOf;
        var named = new TreeSet<TransportProtocol>();
        terms.forEach(term -> named.addAll(term.transports()));
        // a port has no name if neither of the two transports has one that everybody means
        this.transports = named.isEmpty() ? List.of(TransportProtocol.TCP, TransportProtocol.UDP) : List.copyOf(named);
    }

    /** Ascending; empty if the query asks for what only names have. */
    List<SearchHit> runs() {
        int first = 0;
        PortStatus running = null;
        for (int number = 0; number <= Port.MAX_NUMBER + 1; number++) {
            PortStatus status = number > Port.MAX_NUMBER ? null : answer(number);
            if (status != running) {
                end(first, number - 1, running);
                first = number;
                running = status;
            }
        }
        return runs;
    }

    private void end(int first, int last, PortStatus status) {
        if (status != null) {
            runs.add(SearchHit.ofNameless(first, last, transports, status));
        }
    }

    /** What the port is; null if it has a name, had one last, or is not asked for. */
    private PortStatus answer(int number) {
        if (!terms.stream().allMatch(term -> term.admits(number))) {
            return null;
        }
        PortStatus status = asOf.status(number, transports);
        return NAMELESS.contains(status) && terms.stream().allMatch(term -> term.admits(status)) ? status : null;
    }
}
