package org.portledger.report.estate;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostTest;
import org.portledger.scan.Scan;
import org.portledger.scan.SeenOpen;

/**
 * A scan that met a host, and what it found changed there since earlier scans from the same side.
 *
 * @param inside   whether the host itself told
 * @param up       false: it was tried, and nothing answered
 * @param open     what it saw open
 * @param appeared what of that no earlier one saw, or was gone; of the first scan all of it
 * @param gone     what an earlier one saw, and this one tested and did not find open
 */
public record HostMeeting(
        Scan scan, boolean inside, boolean up, PortsOfHost open, PortsOfHost appeared, PortsOfHost gone) {

    /**
     * What a row of scans tells, the newest first.
     *
     * @param tests by the scan that looked last first
     * @param seen  what these scans saw open, in any order
     */
    static List<HostMeeting> of(List<HostTest> tests, List<SeenOpen> seen) {
        Map<Long, PortsOfHost> open = byScan(seen);
        Map<Boolean, PortsOfHost> known = new HashMap<>(); // by the side
        List<HostMeeting> meetings = new ArrayList<>();
        for (int i = tests.size() - 1; i >= 0; i--) {
            HostMeeting meeting = of(tests.get(i), open, known);
            known.merge(meeting.inside(), meeting.open(), PortsOfHost::with);
            known.computeIfPresent(meeting.inside(), (side, ports) -> ports.without(meeting.gone()));
            meetings.add(meeting);
        }
        Collections.reverse(meetings);
        return List.copyOf(meetings);
    }

    private static HostMeeting of(HostTest test, Map<Long, PortsOfHost> seen, Map<Boolean, PortsOfHost> known) {
        boolean inside = !test.scan().getFormat().namesHosts();
        PortsOfHost open = seen.getOrDefault(test.scan().getId(), PortsOfHost.NONE);
        PortsOfHost before = known.getOrDefault(inside, PortsOfHost.NONE);
        PortsOfHost tested = new PortsOfHost(test.coverage().tested());
        return new HostMeeting(
                test.scan(),
                inside,
                test.up(),
                open,
                open.without(before),
                before.within(tested).without(open));
    }

    private static Map<Long, PortsOfHost> byScan(List<SeenOpen> seen) {
        Map<Long, PortsOfHost> open = new HashMap<>();
        seen.stream().collect(groupingBy(SeenOpen::scanId)).forEach((scan, rows) -> {
            Map<TransportProtocol, PortSet> ports = new EnumMap<>(TransportProtocol.class);
            rows.forEach(row -> ports.merge(row.transport(), row.ports(), PortSet::with));
            open.put(scan, new PortsOfHost(ports));
        });
        return open;
    }
}
