package org.portledger.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/** Remembers what a reader told, for tests that have no database. */
public final class Recorder implements ScanSink {

    /** Stands for the host that made a listing. */
    public static final String OWN_HOST = "own";

    public ScanHeader header;
    public Instant finishedAt;
    public final List<String> names = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();

    /** The observations of each whole host, by its address. */
    public final Map<String, List<Observation>> hosts = new LinkedHashMap<>();

    /** What was tested of each host, by its address. */
    public final Map<String, Map<TransportProtocol, PortSet>> tested = new LinkedHashMap<>();

    public final List<String> down = new ArrayList<>();

    private HostAddress host;
    private List<Observation> observations;

    public static Recorder read(ScanReader reader, String content) throws IOException {
        return read(reader, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Recorder read(ScanReader reader, byte[] content) throws IOException {
        return read(reader, new ByteArrayInputStream(content));
    }

    public static Recorder read(ScanReader reader, InputStream content) throws IOException {
        Recorder recorder = new Recorder();
        try (ReceivedFile file = ReceivedFile.receive("scan.xml", content)) {
            reader.read(ScanContent.of(file), recorder);
        }
        return recorder;
    }

    /** All observations of all hosts, in the order they were told. */
    public List<Observation> observations() {
        return hosts.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void header(ScanHeader told) {
        header = told;
    }

    @Override
    public void host(HostAddress address) {
        host = address;
        observations = new ArrayList<>();
    }

    @Override
    public void ownHost() {
        host = null;
        observations = new ArrayList<>();
    }

    @Override
    public void name(String name) {
        names.add(name);
    }

    @Override
    public void observation(Observation seen) {
        observations.add(seen);
    }

    @Override
    public void tested(TransportProtocol transport, PortSet ports) {
        tested.computeIfAbsent(address(), address -> new EnumMap<>(TransportProtocol.class))
                .merge(transport, ports, PortSet::with);
    }

    @Override
    public void down(HostAddress address) {
        down.add(address.toString());
    }

    @Override
    public void endOfHost() {
        hosts.computeIfAbsent(address(), address -> new ArrayList<>()).addAll(observations);
    }

    private String address() {
        return host == null ? OWN_HOST : host.toString();
    }

    @Override
    public void finishedAt(Instant moment) {
        finishedAt = moment;
    }

    @Override
    public void notice(NoticeKind kind, long line, String text) {
        notices.add(kind + " " + line + " " + text);
    }
}
