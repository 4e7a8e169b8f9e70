package org.portledger.audit;

import static org.portledger.port.TransportProtocol.TCP;

import java.time.LocalDate;
import java.util.List;
import org.portledger.port.ServiceName;
import org.portledger.registry.Assignment;
import org.portledger.registry.RegistryEntry;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;
import org.portledger.registry.Validity;
import org.portledger.scan.EvidenceGrade;

/** A small registry with one port of each kind, and services that a scan may see. */
final class RegistryForTests {

    /** Registered after 1994-10 and by 2003-05-20, nobody states when; removed on a day that IANA states. */
    static final Assignment BELARC = assignment(2693, "belarc-http", "1994-11-01", "2003-05-20", "2004-02-06");

    static final Assignment SSH = assignment(22, "ssh", "1994-11-01", "2003-05-20", null);
    static final Assignment HTTPS = assignment(443, "https", "1992-08-01", "1994-10-31", null);
    static final Assignment SUNPROXY = assignment(8081, "sunproxyadmin", "2005-02-18", "2005-08-18", null);

    private static final List<Assignment> ASSIGNMENTS = List.of(
            BELARC,
            SSH,
            HTTPS,
            SUNPROXY,
            assignment(80, "http", null, "1992-07-31", null),
            assignment(111, "sunrpc", null, "1992-07-31", null),
            assignment(5900, "rfb", "2008-02-29", "2013-02-18", null));

    private static final List<RegistryEntry> ENTRIES = List.of(
            new RegistryEntry(1023, 1023, TCP, "Reserved", null),
            new RegistryEntry(8081, 8081, TCP, "Sun Proxy Admin Service", "Unauthorized use by some known"));

    private RegistryForTests() {}

    static RegistryIndex index() {
        var day = LocalDate.of(2026, 8, 17);
        return new RegistryIndex(
                List.of(new Source("iana-xml-2026-08-17", day, day, Source.Role.FULL)),
                ASSIGNMENTS,
                List.of(),
                ENTRIES);
    }

    static SeenService probed(String name) {
        return SeenService.named(EvidenceGrade.PROBED, new ServiceName(name), null);
    }

    static SeenService overTls(String name) {
        return SeenService.named(EvidenceGrade.PROBED, new ServiceName(name), "ssl");
    }

    static SeenService guessed(String name) {
        return SeenService.named(EvidenceGrade.GUESSED, new ServiceName(name), null);
    }

    /** What a host says of a listener of its own: no service, but the process that is told beside it. */
    static SeenService owned() {
        return SeenService.named(EvidenceGrade.OWNER, null, null);
    }

    private static Assignment assignment(
            int number, String name, String beginEarliest, String beginLatest, String removed) {
        var validity = new Validity(day(beginEarliest), day(beginLatest), day(removed), day(removed));
        return new Assignment(number, TCP, new ServiceName(name), validity);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
