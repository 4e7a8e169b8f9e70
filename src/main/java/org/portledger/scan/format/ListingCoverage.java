package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanSink;

/**
 * What a host's own listing tested: every port of the transports that it lists, because what it does not list is not there;
 * or no more than what it reports, where it may not list everything. Then nothing is told here, since a listener that is
 * reported was tested in any case.
 *
 * <p>Commands can be asked for less than everything, and lines be picked from what they print, and nothing says so. What
 * looks like it is taken for it: a port that is called unverified can be looked at again, one that is wrongly called gone is
 * forgotten. So a listing without a heading, or with sockets of one version of IP only, tells what it tells and no more,
 * though that of a host without IPv6 looks the same.
 */
final class ListingCoverage {

    private static final String ONLY_TOLD = " Only the ports that it tells count as tested.";

    private final Set<Omission> omissions;
    private final Map<TransportProtocol, Set<IpVersion>> listed = new EnumMap<>(TransportProtocol.class);
    private final Set<IpVersion> versions = EnumSet.noneOf(IpVersion.class);
    private final Set<TransportProtocol> doubtful = EnumSet.noneOf(TransportProtocol.class);
    private Set<String> portsOfAll; // null before the first socket
    private boolean hasHeading;
    private boolean listsListeners;
    private boolean listsRoot;
    private String partial; // why; null where nothing says so

    /** @param omissions what the format may leave out without a word */
    ListingCoverage(Set<Omission> omissions) {
        this.omissions = omissions;
    }

    void add(ListedSocket socket) {
        shows(socket.transport(), socket.ip());
        listsListeners |= socket.listens();
        listsRoot |= "root".equals(socket.user()) || "0".equals(socket.user());
        if (portsOfAll == null) {
            portsOfAll = new HashSet<>(Set.of(socket.local().port()));
            portsOfAll.add(socket.peer().port());
            portsOfAll.removeAll(Set.of("*", "0"));
        } else {
            portsOfAll.removeIf(port -> !port.equals(socket.local().port())
                    && !port.equals(socket.peer().port()));
        }
    }

    /**
     * The listing has a part for sockets of that transport over that version of IP, even if it should be empty.
     *
     * @param transport null where it cannot be told; likewise the version
     */
    void shows(TransportProtocol transport, IpVersion ip) {
        Set<IpVersion> ofTransport = transport == null
                ? versions
                : listed.computeIfAbsent(transport, any -> EnumSet.noneOf(IpVersion.class));
        if (ip != null) {
            ofTransport.add(ip);
            versions.add(ip);
        }
    }

    /** The listing has its heading, so that it is less likely that lines were picked from it. */
    void showsHeading() {
        hasHeading = true;
    }

    /** The listing says that listeners are in it, even if there should be none. */
    void showsListeners() {
        listsListeners = true;
    }

    /** Not everything may be in the listing. */
    void partial(String why) {
        partial = why;
    }

    /** Something of the transport was in the listing and could not be used. */
    void doubt(TransportProtocol transport) {
        doubtful.add(transport);
    }

    /** Something was in the listing and could not be used. */
    void doubt() {
        doubtful.addAll(EnumSet.allOf(TransportProtocol.class));
    }

    /** Tells {@code sink} once the whole listing was read. */
    void tell(ScanSink sink) {
        Set<TransportProtocol> sure = EnumSet.noneOf(TransportProtocol.class);
        sure.addAll(listed.keySet());
        sure.removeAll(doubtful);
        if (sure.isEmpty()) {
            return;
        }
        String whyPartial = whyPartial();
        if (whyPartial == null) {
            sure.forEach(transport -> tell(transport, sink));
        } else {
            warn(sink, whyPartial);
        }
    }

    /** Null if nothing looks like it. */
    private String whyPartial() {
        if (!listsListeners) {
            return "No listener is in the listing, which may be one of connections only.";
        }
        if (omissions.contains(Omission.LINES) && !hasHeading) {
            return "The listing has no heading, as if lines were picked from it.";
        }
        if (partial != null) {
            return partial;
        }
        if (portsOfAll != null && !portsOfAll.isEmpty()) {
            return "All that the listing tells has port %s, as if it was asked for no other."
                    .formatted(portsOfAll.stream().sorted().findFirst().orElseThrow());
        }
        if (omissions.contains(Omission.OTHER_USERS) && !listsRoot) {
            return "Nothing in the listing belongs to root, so it may be that of a user who sees no one else's sockets.";
        }
        if (omissions.contains(Omission.KERNEL_SOCKETS)) {
            return "The command tells the sockets of processes, and not those of the system itself, such as of NFS or WireGuard.";
        }
        return !omissions.contains(Omission.OTHER_IP_VERSION) && versions.size() < IpVersion.values().length
                ? "The listing does not tell sockets of both versions of IP, as if it was asked for one of them."
                : null;
    }

    private void tell(TransportProtocol transport, ScanSink sink) {
        Set<IpVersion> versionsOfTransport = listed.get(transport);
        if (omissions.contains(Omission.OTHER_IP_VERSION) && versionsOfTransport.size() == 1) {
            warn(
                    sink,
                    "The listing of %s is for %s only."
                            .formatted(transport, versionsOfTransport.iterator().next()));
        } else {
            sink.tested(transport, PortSet.ALL);
        }
    }

    private static void warn(ScanSink sink, String why) {
        sink.notice(WARNING, 0, why + ONLY_TOLD);
    }
}
