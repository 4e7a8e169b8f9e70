package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portledger.port.PortSet;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;
import org.portledger.scan.ReceivedFile;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanReader;

/** Reads what hosts list of their own sockets, for tests: by whichever reader knows it. */
final class Listings {

    /** Those of a host's own listings, and others that could take a text for theirs. */
    static final List<ScanReader> READERS = List.of(
            new NmapXml(),
            new NmapText(),
            new NmapGrepable(),
            new Ss(),
            new LinuxNetstat(),
            new BsdNetstat(),
            new Sockstat(),
            new WindowsNetstat(),
            new Lsof(),
            new PowerShellTable(),
            new PowerShellList(),
            new PowerShellCsv(),
            new PowerShellJson(),
            new ProcNet(),
            new Osquery());

    private Listings() {}

    static List<ScanReader> recognising(byte[] text) throws IOException {
        try (ReceivedFile file = ReceivedFile.receive("text", new ByteArrayInputStream(text))) {
            ScanContent content = ScanContent.of(file);
            return READERS.stream().filter(reader -> reader.recognises(content)).toList();
        }
    }

    static Recorder read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Recorder read(byte[] text) throws IOException {
        return Recorder.read(recognising(text).get(0), text);
    }

    static byte[] sample(String name) throws IOException {
        try (InputStream in = Listings.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        }
    }

    static String sampleText(String name) throws IOException {
        return new String(sample(name), StandardCharsets.UTF_8);
    }

    /** A line for each listener, such as {@code 22/tcp [::] sshd uid 0}. */
    static List<String> sockets(Recorder read) {
        return read.observations().stream().map(Listings::socket).toList();
    }

    /** The transports of which every port was tested, such as {@code tcp, udp}; empty where only what was told was. */
    static String testedWholly(Recorder read) {
        return read.tested.values().stream()
                .flatMap(tested -> tested.entrySet().stream())
                .filter(tested -> tested.getValue().equals(PortSet.ALL))
                .map(tested -> tested.getKey().toString())
                .sorted()
                .collect(joining(", "));
    }

    private static String socket(Observation seen) {
        LocalSocket socket = seen.socket();
        return "%s %s %s %s".formatted(seen.port(), socket.bind(), socket.process(), socket.user());
    }
}
