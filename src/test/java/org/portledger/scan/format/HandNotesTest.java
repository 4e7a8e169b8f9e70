package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.HostAddress;
import org.portledger.scan.Observation;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanHeader;

/** What people wrote down, and what no person would. */
class HandNotesTest {

    private static final Instant SEEN = Instant.parse("2026-11-25T16:40:00Z");

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var note = new HandNote(
                SEEN,
                HostAddress.parse("fe80::1%eth0"),
                new Port(2693, TransportProtocol.TCP),
                new ServiceName("http"),
                "A \"form\"\nof two lines, <b>",
                "Because.");

        Recorder read = Recorder.read(new HandNotes(), note.toFile());

        assertThat(Remote.ports(read)).containsExactly("fe80:0:0:0:0:0:0:1%eth0 2693/tcp PROBED http");
        Observation seen = read.observations().get(0);
        assertThat(seen.extraInfo()).isEqualTo("A \"form\"\nof two lines, <b>");
        assertThat(seen.reason()).isEqualTo("Because.");
        assertThat(read.header).isEqualTo(new ScanHeader("a person", null, null, SEEN, true));
        assertThat(read.tested).as("nothing but what it names").isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void whoCannotTellWhatAnsweredGivesNoEvidenceOfIt() throws IOException {
        assertThat(Remote.ports(Remote.read(new HandNotes(), "by-hand-no-service.json")))
                .containsExactly("192.0.2.40 2693/tcp GUESSED -");
    }

    @Test
    void severalNotesMayStandInOneFile() throws IOException {
        Recorder read = Remote.read(new HandNotes(), "by-hand-array.json");

        assertThat(Remote.ports(read))
                .containsExactly(
                        "192.0.2.40 2693/tcp GUESSED -",
                        "192.0.2.40 53/udp GUESSED -",
                        "2001:db8:0:0:0:0:0:41 80/tcp PROBED ssh");
        assertThat(read.header.startedAt()).isEqualTo(SEEN);
        assertThat(read.finishedAt).isEqualTo("2026-11-25T16:55:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"port\":70000,\"transport\":\"tcp\"", "\"port\":80", "\"transport\":\"tcp\""})
    void whatNamesNoPortIsLeftOut(String port) throws IOException {
        Recorder read = Recorder.read(
                new HandNotes(), "{\"seenByHand\":\"2026-11-25T16:40:00Z\",\"address\":\"192.0.2.40\"," + port + "}");

        assertThat(read.observations()).isEmpty();
        assertThat(read.notices).singleElement().asString().startsWith("LEFT_OUT 1 The port");
    }

    @Test
    void theSameNoteIsTheSameFile() {
        HandNote one = new HandNote(
                SEEN, HostAddress.parse("192.0.2.40"), new Port(53, TransportProtocol.UDP), null, "An answer", "Why");

        assertThat(one.toFile()).isEqualTo(one.toFile()).asString().isEqualTo("""
                {"seenByHand":"2026-11-25T16:40:00Z","address":"192.0.2.40","port":53,"transport":"udp",\
                "saw":"An answer","why":"Why"}
                """);
        assertThat(one.fileName()).isEqualTo("by-hand-192.0.2.40-53-udp.json");
    }
}
