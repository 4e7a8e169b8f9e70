package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.ScanSink;

/**
 * What a host's own listing tested: every port of the transports that it lists, because what it does not list is not there;
 * or no more than what it reports, where it may not list everything. Then nothing is told here, since a listener that is
 * reported was tested in any case.
 *
 * <p>Commands can be asked for less than everything and do not say so. A listing that was asked for one version of IP only
 * looks like that of a host which has no other, and is taken for it.
 */
final class ListingCoverage {

    private static final String ONLY_TOLD = " Only the ports that it tells count as tested.";

    private final Set<Omission> omissions;
    private final Set<TransportProtocol> overIpv4 = EnumSet.noneOf(TransportProtocol.class);
    private final Set<TransportProtocol> overIpv6 = EnumSet.noneOf(TransportProtocol.class);
    private final Set<TransportProtocol> doubtful = EnumSet.noneOf(TransportProtocol.class);
    private Set<String> portsOfAll; // null before the first socket
    private boolean listsListeners;
    private boolean listsRoot;

    /** @param omissions what the format may leave out without a word */
    ListingCoverage(Set<Omission> omissions) {
        this.omissions = omissions;
    }

    void add(ListedSocket socket) {
        if (socket.transport() != null) {
            shows(socket.transport(), socket.local().isIpv6());
        }
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

    /** The listing has a part for sockets of that transport over that version of IP, even if it should be empty. */
    void shows(TransportProtocol transport, boolean ipv6) {
        (ipv6 ? overIpv6 : overIpv4).add(transport);
    }

    /** The listing says that listeners are in it, even if there should be none. */
    void showsListeners() {
        listsListeners = true;
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
        Set<TransportProtocol> sure = EnumSet.copyOf(overIpv4);
        sure.addAll(overIpv6);
        sure.removeAll(doubtful);
        if (sure.isEmpty()) {
            return;
        }
        if (!listsListeners) {
            warn(sink, "No listener is in the listing, which may be one of connections only.");
        } else if (portsOfAll != null && !portsOfAll.isEmpty()) {
            warn(
                    sink,
                    "All that the listing tells has port %s, as if it was asked for no other."
                            .formatted(portsOfAll.stream().sorted().findFirst().orElseThrow()));
        } else if (omissions.contains(Omission.OTHER_USERS) && !listsRoot) {
            warn(
                    sink,
                    "Nothing in the listing belongs to root, so it may be that of a user who sees no one else's sockets.");
        } else {
            tell(sure, sink);
        }
    }

    private void tell(Set<TransportProtocol> sure, ScanSink sink) {
        for (TransportProtocol transport : sure) {
            if (omissions.contains(Omission.OTHER_IP_VERSION)
                    && overIpv4.contains(transport) != overIpv6.contains(transport)) {
                String version = overIpv4.contains(transport) ? "IPv4" : "IPv6";
                warn(sink, "The listing of %s is for %s only.".formatted(transport, version));
            } else {
                sink.tested(transport, PortSet.ALL);
            }
        }
    }

    private static void warn(ScanSink sink, String why) {
        sink.notice(WARNING, 0, why + ONLY_TOLD);
    }
}
