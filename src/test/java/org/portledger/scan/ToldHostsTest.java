package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.TCP;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.scan.HostBatch.NumberedCoverage;
import org.portledger.scan.HostBatch.ToldHost;

/** How what readers tell becomes batches. */
class ToldHostsTest {

    private static final ScanHeader HEADER = new ScanHeader("nmap", "7.93", null, null, false);
    private static final HostAddress HOST = HostAddress.parse("192.0.2.1");
    private static final HostAddress OTHER = HostAddress.parse("192.0.2.2");

    @Test
    void aHostWithItsPortsInOrderIsPlain() throws IOException {
        assertThat(told(StatedOrigin.NONE, sink -> host(sink, HOST, 22, 80)).hosts())
                .singleElement()
                .matches(ToldHost::isPlain);
    }

    @Test
    void aHostWithPortsInNoOrderOrTwiceIsNot() throws IOException {
        assertThat(told(StatedOrigin.NONE, sink -> host(sink, HOST, 80, 22)).hosts())
                .singleElement()
                .matches(host -> !host.isPlain());
        assertThat(told(StatedOrigin.NONE, sink -> host(sink, HOST, 22, 22)).hosts())
                .singleElement()
                .matches(host -> !host.isPlain());
    }

    @Test
    void hostsThatWereTestedAlikeShareWhatWasTested() throws IOException {
        HostBatch batch = told(StatedOrigin.NONE, sink -> {
            for (HostAddress address : List.of(HOST, OTHER)) {
                sink.host(address);
                sink.tested(TCP, PortSet.parse("1-1000"));
                sink.endOfHost();
            }
        });
        assertThat(batch.coverages()).hasSize(1);
        assertThat(batch.hosts()).extracting(ToldHost::coverage).containsExactly(1, 1);
    }

    @Test
    void aListingTestsTheStatedHostAndNoOtherThatHasABridgeOfThatAddressToo() throws IOException {
        HostBatch batch = told(new StatedOrigin(HOST, null), sink -> {
            sink.ownHost();
            sink.observation(listening(22, "0.0.0.0"));
            sink.observation(listening(80, OTHER.address()));
            sink.tested(TCP, PortSet.ALL);
            sink.endOfHost();
        });
        Map<Integer, PortSet> tested = batch.coverages().stream()
                .collect(Collectors.toMap(
                        NumberedCoverage::number,
                        coverage -> coverage.coverage().of(TCP)));
        assertThat(batch.hosts()).extracting(ToldHost::address).containsExactly(HOST, OTHER);
        assertThat(tested.get(batch.hosts().get(0).coverage())).isEqualTo(PortSet.ALL);
        assertThat(batch.hosts().get(1).coverage()).isNull();
    }

    @Test
    void ofVeryManyNamesOnlySomeAreKeptAndThatIsSaid() throws IOException {
        Notices notices = new Notices(1);
        List<HostBatch> batches = new ArrayList<>();
        ScanReader reader = reader(sink -> {
            sink.host(HOST);
            IntStream.range(0, 5_000).forEach(i -> sink.name("host-" + i + ".example"));
            sink.endOfHost();
        });
        new ToldHosts("scan.xml", StatedOrigin.NONE, notices).read(reader, null, batches::add);

        assertThat(batches.get(0).hosts().get(0).names()).hasSize(200).startsWith("host-0.example");
        assertThat(notices.all())
                .extracting(ScanNotice::getText)
                .containsExactly("Hosts with more than 200 names: of each only so many are kept.");
    }

    private static HostBatch told(StatedOrigin origin, Consumer<ScanSink> telling) throws IOException {
        List<HostBatch> batches = new ArrayList<>();
        new ToldHosts("scan.xml", origin, new Notices(1)).read(reader(telling), null, batches::add);
        assertThat(batches).hasSize(1);
        return batches.get(0);
    }

    private static ScanReader reader(Consumer<ScanSink> telling) {
        return new ScanReader() {
            @Override
            public ScanFormat format() {
                return ScanFormat.NMAP_XML;
            }

            @Override
            public boolean recognises(ScanContent content) {
                return true;
            }

            @Override
            public void read(ScanContent content, ScanSink sink) {
                sink.header(HEADER);
                telling.accept(sink);
            }
        };
    }

    private static void host(ScanSink sink, HostAddress address, int... ports) {
        sink.host(address);
        for (int port : ports) {
            sink.observation(listening(port, "*"));
        }
        sink.endOfHost();
    }

    private static Observation listening(int port, String bind) {
        return Observation.listening(new Port(port, TCP), new LocalSocket(bind, "sshd", null), 1);
    }
}
