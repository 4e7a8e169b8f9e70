package org.portledger.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostAddress;
import org.portledger.scan.NoticeKind;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanSink;

/** Keeps the listeners of a pasted text, and the lines that could not be used. */
final class PastedListeners implements ScanSink {

    private static final int MAX_LINES = 20;

    /** One listener: a service may be told on several addresses of a host. */
    record Key(String host, Port port, String process) {}

    private final Map<Key, List<Observation>> listeners = new LinkedHashMap<>();
    private final List<Long> leftOut = new ArrayList<>();
    private String host;

    Map<Key, List<Observation>> listeners() {
        return listeners;
    }

    List<Long> leftOut() {
        return leftOut;
    }

    @Override
    public void observation(Observation seen) {
        String process = seen.socket() == null ? null : seen.socket().process();
        listeners
                .computeIfAbsent(new Key(host, seen.port(), process), key -> new ArrayList<>())
                .add(seen);
    }

    @Override
    public void host(HostAddress address) {
        host = address.toString();
    }

    @Override
    public void ownHost() {
        host = null;
    }

    @Override
    public void notice(NoticeKind kind, long line, String text) {
        if (kind == NoticeKind.LEFT_OUT && line > 0 && leftOut.size() < MAX_LINES && !leftOut.contains(line)) {
            leftOut.add(line);
        }
    }

    @Override
    public void tested(TransportProtocol transport, PortSet ports) {
        // only listeners are judged
    }

    @Override
    public void down(HostAddress address) {
        // nothing listens there
    }

    @Override
    public void header(ScanHeader header) {
        // who wrote it makes no difference
    }

    @Override
    public void name(String name) {
        // addresses are enough
    }

    @Override
    public void endOfHost() {
        // what was told of it stands
    }

    @Override
    public void finishedAt(Instant moment) {
        // the registry is that of today, whenever it was
    }
}
