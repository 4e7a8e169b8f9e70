package org.portledger.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what a scanner would tell of an {@link Estate}: as fast as it goes, in constant memory, and the same bytes for
 * the same estate.
 */
final class ScanGenerator {

    private final Estate estate;
    private final Path file;

    /** @param file where to write; what was there is lost */
    ScanGenerator(Estate estate, Path file) {
        this.estate = estate;
        this.file = file;
    }

    /**
     * Writes nmap's XML as {@code nmap -sS -sV -sC -O -p-} does, about 4,000 bytes a host, one host after the other.
     *
     * @return how many open ports there are in it
     */
    long nmapXml() throws IOException {
        return nmapXml(true);
    }

    /** The same without {@code -sC}. */
    long nmapXmlWithoutScripts() throws IOException {
        return nmapXml(false);
    }

    private long nmapXml(boolean scripts) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            return new NmapScan(estate, scripts, out).write();
        }
    }

    /**
     * Writes masscan's XML: one element a port, of all hosts at random.
     *
     * @return how many open ports there are in it
     */
    long masscanXml() throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\"?>\n<!-- masscan v1.0 scan -->\n<nmaprun scanner=\"masscan\" start=\""
                    + estate.begin()
                    + "\" version=\"1.0-BETA\"  xmloutputversion=\"1.03\">\n"
                    + "<scaninfo type=\"syn\" protocol=\"tcp\" />\n");
            long ports = shuffled((host, port, seconds) -> out.write(
                    "<host endtime=\"%d\"><address addr=\"%s\" addrtype=\"ipv4\"/><ports><port protocol=\"tcp\" portid=\"%d\"><state state=\"open\" reason=\"syn-ack\" reason_ttl=\"63\"/></port></ports></host>\n"
                            .formatted(seconds, estate.address(host), port)));
            out.write("<runstats>\n<finished time=\"%d\" timestr=\"2025-10-09 09:53:20\" elapsed=\"3600\" />\n"
                    .formatted(estate.begin() + 3600));
            out.write("<hosts up=\"%d\" down=\"0\" total=\"%d\" />\n</runstats>\n</nmaprun>\n"
                    .formatted(estate.hosts(), estate.hosts()));
            return ports;
        }
    }

    /**
     * Writes masscan's JSON: one object a port, of all hosts at random.
     *
     * @return how many open ports there are in it
     */
    long masscanJson() throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("[\n");
            var first = new boolean[] {true};
            long ports = shuffled((host, port, seconds) -> {
                out.write(first[0] ? "" : ",\n");
                first[0] = false;
                out.write(
                        "{   \"ip\": \"%s\",   \"timestamp\": \"%d\", \"ports\": [ {\"port\": %d, \"proto\": \"tcp\", \"status\": \"open\", \"reason\": \"syn-ack\", \"ttl\": 63} ] }"
                                .formatted(estate.address(host), seconds, port));
            });
            out.write("\n]\n");
            return ports;
        }
    }

    /** Is told one open port. */
    @FunctionalInterface
    private interface OpenPort {

        void take(int host, int port, long seconds) throws IOException;
    }

    /**
     * All open ports in an order that jumps from host to host, without keeping any: each step goes on by a fixed stride
     * that has no divisor in common with the number of places, and so meets every place once.
     */
    private long shuffled(OpenPort each) throws IOException {
        long places = (long) estate.hosts() * Estate.MOST_LISTENERS;
        long stride = strideFor(places);
        long ports = 0;
        long place = 0;
        for (long step = 0; step < places; step++) {
            int host = (int) (place / Estate.MOST_LISTENERS);
            int which = (int) (place % Estate.MOST_LISTENERS);
            List<Estate.Listener> listeners = estate.listeners(host);
            if (which < listeners.size()) {
                each.take(host, listeners.get(which).port(), estate.begin() + step * 3600 / places);
                ports++;
            }
            place = (place + stride) % places;
        }
        return ports;
    }

    private static long strideFor(long places) {
        long stride = (long) (places * 0.6180339887);
        while (divisor(stride, places) != 1) {
            stride++;
        }
        return stride;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
