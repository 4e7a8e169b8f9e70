package org.portledger.scan.format;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portledger.port.PortSet;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;

/** Reads what hosts list of their own sockets, for tests: by whichever reader knows it. */
final class Listings {

    private Listings() {}

    static Recorder read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Recorder read(byte[] text) throws IOException {
        return Recorder.read(Readers.recognising(text).get(0), text);
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
