package org.portledger.scan.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostAddress;
import org.portledger.scan.NoticeKind;
import org.portledger.scan.Observation;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanSink;

/** A host with every port there is, and one whose ports are told a million times: they are told on, and none is held. */
class ManyPortsTest {

    private static final int MILLION = 1_000_000;

    /** Ports that may have been read before the first of them is told: no more than some buffers hold. */
    private static final long FEW = 10_000;

    private static final String BEGIN = """
            <nmaprun scanner="nmap">
            <scaninfo protocol="tcp" services="0-65535"/>
            <scaninfo protocol="udp" services="0-65535"/>
            <scaninfo protocol="sctp" services="0-65535"/>
            <host><status state="up"/><address addr="192.0.2.1" addrtype="ipv4"/><ports>
            """;

    private static final String END = """
            </ports></host><runstats><finished time="1795390520"/></runstats></nmaprun>
            """;

    private final Counter counter = new Counter();

    @Test
    void everyPortOfEveryTransport() throws IOException {
        read(() -> Stream.of("tcp", "udp", "sctp")
                .flatMap(transport ->
                        IntStream.rangeClosed(0, Port.MAX_NUMBER).mapToObj(number -> port(transport, number))));

        assertThat(counter.observations).isEqualTo(3 * (Port.MAX_NUMBER + 1));
        assertThat(counter.tested)
                .isEqualTo(Map.of(
                        TransportProtocol.TCP, PortSet.ALL,
                        TransportProtocol.UDP, PortSet.ALL,
                        TransportProtocol.SCTP, PortSet.ALL));
        assertThat(counter.mostHeld).isLessThan(FEW);
        assertThat(counter.notices).isZero();
    }

    @Test
    void portsThatAreToldAMillionTimes() throws IOException {
        read(() -> IntStream.range(0, MILLION).mapToObj(i -> port("tcp", i % 1000)));

        assertThat(counter.observations).isEqualTo(MILLION);
        assertThat(counter.tested).isEqualTo(Map.of(TransportProtocol.TCP, PortSet.ofRange(0, 999)));
        assertThat(counter.mostHeld).isLessThan(FEW);
        assertThat(counter.notices).isZero();
    }

    private void read(Supplier<Stream<String>> ports) throws IOException {
        ScanContent content = ScanContent.of(
                "scan.xml",
                () -> counter.counted(new Pieces(Stream.of(Stream.of(BEGIN), ports.get(), Stream.of(END))
                        .flatMap(piece -> piece)
                        .iterator())));
        new NmapXml().read(content, counter);
    }

    private static String port(String transport, int number) {
        return "<port protocol=\"%s\" portid=\"%d\"><state state=\"open\"/></port>\n".formatted(transport, number);
    }

    /** A text that is made while it is read. */
    private static final class Pieces extends InputStream {

        private final Iterator<String> pieces;
        private byte[] piece = {};
        private int next;
        private long given;

        Pieces(Iterator<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            while (next == piece.length) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                piece = pieces.next().getBytes(UTF_8);
                next = 0;
                given++;
            }
            return piece[next++];
        }
    }

    /** Counts what it is told, and keeps none of it. */
    private static final class Counter implements ScanSink {

        private final Map<TransportProtocol, PortSet> tested = new EnumMap<>(TransportProtocol.class);
        private Pieces source;
        private int observations;
        private int notices;
        private long mostHeld;

        Pieces counted(Pieces pieces) {
            source = pieces;
            return pieces;
        }

        @Override
        public void observation(Observation seen) {
            observations++;
            mostHeld = Math.max(mostHeld, source.given - observations);
        }

        @Override
        public void tested(TransportProtocol transport, PortSet ports) {
            tested.merge(transport, ports, PortSet::with);
        }

        @Override
        public void notice(NoticeKind kind, long line, String text) {
            notices++;
        }

        @Override
        public void header(ScanHeader header) {
            // only ports count
        }

        @Override
        public void host(HostAddress address) {
            // there is one
        }

        @Override
        public void ownHost() {
            // there is none
        }

        @Override
        public void name(String name) {
            // it has none
        }

        @Override
        public void down(HostAddress address) {
            // it is up
        }

        @Override
        public void endOfHost() {
            // only ports count
        }

        @Override
        public void finishedAt(Instant moment) {
            // only ports count
        }
    }
}
