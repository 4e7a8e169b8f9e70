package org.portledger.scan.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanReader;

/** Reads what scanners saw of other hosts, for tests. */
final class Remote {

    private Remote() {}

    static Recorder read(ScanReader reader, String sample) throws IOException {
        try (InputStream in = Remote.class.getResourceAsStream("/samples/" + sample)) {
            return Recorder.read(reader, in);
        }
    }

    /** A line for each port, such as {@code 192.0.2.1 443/tcp PROBED ssl/http}; without a name it ends in a hyphen. */
    static List<String> ports(Recorder read) {
        return read.hosts.entrySet().stream()
                .flatMap(host -> host.getValue().stream().map(seen -> host.getKey() + " " + inWords(seen)))
                .toList();
    }

    private static String inWords(Observation seen) {
        return "%s %s %s%s"
                .formatted(
                        seen.port(),
                        seen.evidence(),
                        seen.tunnel() == null ? "" : seen.tunnel() + "/",
                        seen.service() == null ? "-" : seen.service());
    }
}
