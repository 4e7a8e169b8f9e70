package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;

/** naabu's lines of its versions, and broken ones. */
class NaabuJsonTest {

    private static final String GOOD = "{\"ip\":\"192.0.2.1\",\"port\":22}\n";

    @Test
    void readsTheFormOfToday() throws IOException {
        Recorder read = Remote.read(new NaabuJson(), "naabu.json");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "192.0.2.30 80/tcp GUESSED -",
                        "192.0.2.30 443/tcp GUESSED ssl/-",
                        "192.0.2.31 53/udp GUESSED -",
                        "2001:db8:0:0:0:0:0:31 22/tcp GUESSED -");
        assertThat(read.names).containsOnly("www.example");
        assertThat(read.header)
                .isEqualTo(new ScanHeader("naabu", null, null, Instant.parse("2026-11-24T09:12:44.513870201Z"), true));
        assertThat(read.finishedAt).isEqualTo("2026-11-24T09:12:46.113870201Z");
        assertThat(read.observations().get(3).line()).isEqualTo(4);
        assertThat(read.tested).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsThePortAsAnObject() throws IOException {
        Recorder read = Remote.read(new NaabuJson(), "naabu-nested.json");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "192.0.2.30 80/tcp GUESSED -",
                        "192.0.2.30 443/tcp GUESSED ssl/-",
                        "192.0.2.31 53/udp GUESSED -");
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsWhatItOrNmapForItFoundOut() throws IOException {
        Recorder read = Remote.read(new NaabuJson(), "naabu-services.json");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "192.0.2.32 22/tcp PROBED ssh",
                        "192.0.2.32 8443/tcp PROBED ssl/http",
                        "192.0.2.32 2693/tcp GUESSED -",
                        "192.0.2.32 5432/tcp GUESSED postgresql");
        Observation ssh = read.observations().get(0);
        assertThat(ssh.product()).isEqualTo("OpenSSH");
        assertThat(ssh.version()).isEqualTo("9.2p1 Debian 2");
        assertThat(ssh.extraInfo()).isEqualTo("protocol 2.0");
        assertThat(read.hosts.get("192.0.2.33")).as("only that it answered").isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void readsTheFirstForm() throws IOException {
        Recorder read = Remote.read(new NaabuJson(), "naabu-old.json");

        assertThat(read.observations()).hasSize(3);
        assertThat(read.names).containsOnly("www.example");
        assertThat(read.header.startedAt()).isNull();
        assertThat(read.finishedAt).isNull();
        assertThat(read.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ip\":\"192.0.2.1\",\"port\":65536}",
                "{\"ip\":\"192.0.2.1\",\"port\":\"+80\"}",
                "{\"ip\":\"192.0.2.1\",\"port\":\"٨٠\"}",
                "{\"ip\":\"192.0.2.1\",\"port\":null}",
                "{\"ip\":\"192.0.2.1\",\"port\":[80]}",
                "{\"ip\":\"192.0.2.1\",\"port\":{\"Port\":-1}}",
                "{\"ip\":\"192.0.2.1\",\"port\":{\"Port\":{\"Port\":80}}}",
                "{\"ip\":\"192.0.2.1\",\"port\":80,\"protocol\":\"arp\"}",
                "{\"ip\":\"192.0.2.1\"}",
                "{\"host\":\"www.example\",\"port\":80}",
                "{\"ip\":\"\",\"host\":\"192.0.2.3\",\"port\":80}",
                "{\"ip\":null,\"port\":80}",
                "{\"port\":80}",
                "{\"ip\":\"192.0.2.1\",\"po"
            })
    void whatTellsNoPortOfAHostIsLeftOut(String line) throws IOException {
        Recorder read = Recorder.read(new NaabuJson(), GOOD + line + "\n" + GOOD);

        assertThat(read.observations()).extracting(seen -> seen.port().number()).containsExactly(22, 22);
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"192.0.2.1\"", "\"fe80::1\"", "\"a b\"", "\"\"", "7", "null"})
    void aNameThatIsNoneIsPassedOver(String name) throws IOException {
        Recorder read = Recorder.read(new NaabuJson(), "{\"host\":" + name + ",\"ip\":\"192.0.2.1\",\"port\":22}");

        assertThat(read.names).isEmpty();
        assertThat(read.observations()).hasSize(1);
    }

    @Test
    void aHostNamedByItsAddressNeedsNoOther() throws IOException {
        assertThat(Recorder.read(new NaabuJson(), "{\"host\":\"192.0.2.1\",\"port\":22}").hosts)
                .containsOnlyKeys("192.0.2.1");
    }

    @Test
    void aTimeThatIsNoneIsTold() throws IOException {
        Recorder read = Recorder.read(
                new NaabuJson(), "{\"ip\":\"192.0.2.1\",\"port\":22,\"timestamp\":\"0001-01-01 noon\"}\n");

        assertThat(read.observations()).hasSize(1);
        assertThat(read.notices).singleElement().asString().startsWith("WARNING 1 The time '0001-01-01 noon'");
    }

    @Test
    void linesOfALogBetweenArePassedOver() throws IOException {
        Recorder read = Recorder.read(new NaabuJson(), GOOD + "[INF] Found 2 ports\n" + GOOD);

        assertThat(read.observations()).hasSize(2);
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 Lines with something between");
    }

    @Test
    void aBannerAndNoticesAboveThePortsArePassedOver() throws IOException {
        String text =
                "\n                  __\n  ___  ___  / /\n\n\t\tprojectdiscovery.io\n\n[INF] Running CONNECT scan\n"
                        + GOOD + "[INF] Found 1 ports\n";
        Recorder read = Recorder.read(new NaabuJson(), text);

        assertThat(Readers.recognising(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(ScanReader::format)
                .containsExactly(ScanFormat.NAABU_JSON);
        assertThat(Remote.ports(read)).containsExactly("192.0.2.1 22/tcp GUESSED -");
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 2 Lines with something between");
    }
}
