package org.portledger.scan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portledger.port.Port;

/**
 * A host's own listing, sorted by the address that each listener is about. A listener that is bound to one address is about
 * that address; one that is bound to all of them, or reachable from the host itself only, is about the host that was stated.
 * A port that several sockets share is one observation. There are at most {@link #MAX_LISTENERS}: whoever gives more than a
 * host can have wants to fill the memory, and half of a listing would make the other half look absent.
 */
final class OwnSockets {

    /** All ports of TCP and UDP on one address, and some on others. */
    static final int MAX_LISTENERS = 150_000;

    private static final int MAX_JOINED = 200;

    /** So that the one that decides on the exposure is kept where there are too many. */
    private static final Comparator<String> WIDEST_FIRST =
            comparing(Exposure::of).reversed().thenComparing(naturalOrder());

    private final String fileName;
    private final HostAddress stated;
    private final Map<HostAddress, Map<Port, Observation>> byHost = new LinkedHashMap<>();
    private int listeners;

    /** @param stated null if nobody stated which host it is */
    OwnSockets(String fileName, HostAddress stated) {
        this.fileName = fileName;
        this.stated = stated;
        if (stated != null) {
            byHost.put(stated, new TreeMap<>());
        }
    }

    /** @throws InvalidScanFileException if the host would have to be stated and was not, or if there are too many */
    void add(Observation seen) {
        Map<Port, Observation> ports = byHost.computeIfAbsent(host(seen), address -> new TreeMap<>());
        int before = ports.size();
        ports.merge(seen.port(), seen, OwnSockets::joined);
        listeners += ports.size() - before;
        if (listeners > MAX_LISTENERS) {
            throw new InvalidScanFileException(
                    fileName,
                    seen.line(),
                    "the listing has more than %d listeners, counting each address and port once, which no host has"
                            .formatted(MAX_LISTENERS));
        }
    }

    /** The hosts in the order they were told, with what listens there by port; the stated one is there in any case. */
    Map<HostAddress, Map<Port, Observation>> byHost() {
        return byHost;
    }

    private HostAddress host(Observation seen) {
        LocalSocket socket = seen.socket();
        if (socket.exposure() == Exposure.ONE || socket.exposure() == Exposure.LOOPBACK && stated == null) {
            try {
                return Exposure.address(socket.bind());
            } catch (IllegalArgumentException aNameOrCutOff) {
                return stated(seen);
            }
        }
        return stated(seen);
    }

    private HostAddress stated(Observation seen) {
        if (stated == null) {
            throw new InvalidScanFileException(
                    fileName,
                    seen.line(),
                    "%s is bound to '%s', and the listing does not say which host that is; state the host's address"
                            .formatted(seen.port(), seen.socket().bind()));
        }
        return stated;
    }

    private static Observation joined(Observation first, Observation second) {
        LocalSocket socket = new LocalSocket(
                joined(first, second, LocalSocket::bind, WIDEST_FIRST),
                joined(first, second, LocalSocket::process, naturalOrder()),
                joined(first, second, LocalSocket::user, naturalOrder()));
        return Observation.listening(first.port(), socket, first.line());
    }

    /** Both of them, each once; null if neither is told. */
    private static String joined(
            Observation first, Observation second, Function<LocalSocket, String> part, Comparator<String> order) {
        String both = Stream.of(first, second)
                .map(Observation::socket)
                .map(part)
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(text.split(", ")))
                .distinct()
                .sorted(order)
                .collect(joining(", "));
        return both.isEmpty() ? null : Excerpt.marked(both, MAX_JOINED);
    }
}
