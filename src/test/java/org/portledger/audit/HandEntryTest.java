package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portledger.account.InvalidEntryException;
import org.portledger.scan.format.HandNote;

class HandEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00.5Z");

    @Test
    void anEntryBecomesANote() {
        HandNote note = new HandEntry(" 192.0.2.7 ", " 2693", "TCP", " ", " It answers. ", "Why", null).note(NOW);

        assertThat(note.host()).hasToString("192.0.2.7");
        assertThat(note.port()).hasToString("2693/tcp");
        assertThat(note.service()).isNull();
        assertThat(note.saw()).isEqualTo("It answers.");
        assertThat(note.seenAt()).isEqualTo("2026-11-26T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "host, www.example, 80, tcp, -, saw, why, -",
                "host, -, 80, tcp, -, saw, why, -",
                "port, 192.0.2.7, 65536, tcp, -, saw, why, -",
                "port, 192.0.2.7, -, tcp, -, saw, why, -",
                "transport, 192.0.2.7, 80, icmp, -, saw, why, -",
                "service, 192.0.2.7, 80, tcp, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, saw, why, -",
                "saw, 192.0.2.7, 80, tcp, -, ' ', why, -",
                "why, 192.0.2.7, 80, tcp, -, saw, -, -",
                "seenAt, 192.0.2.7, 80, tcp, -, saw, why, 2026-11-26T12:10:00Z",
                "seenAt, 192.0.2.7, 80, tcp, -, saw, why, 1980-01-01T00:00:00Z"
            })
    void whatCannotBeSoIsRefusedByItsName(
            String field,
            String host,
            String port,
            String transport,
            String service,
            String saw,
            String why,
            Instant at) {
        var entry = new HandEntry(host, port, transport, service, saw, why, at);

        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> entry.note(NOW))
                .extracting(InvalidEntryException::getField)
                .isEqualTo(field);
    }
}
