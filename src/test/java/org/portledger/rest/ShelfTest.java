package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.ETag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;
import org.portledger.report.Language;

class ShelfTest {

    private static final int BYTES = 1024 * 1024;

    private final RegistryIndex registry = registry();
    private final Shelf shelf = new Shelf(registry, Instant.EPOCH, BYTES);

    @Test
    void anEqualRegistryIsAnotherOne() {
        assertThat(shelf.isOf(registry)).isTrue();
        assertThat(shelf.isOf(registry())).isFalse();
    }

    @Test
    void eachLanguageAndCodingHasItsOwnAnswer() {
        shelf.put(key("/ports/80", Language.EN, false), answer());

        assertThat(shelf.find(key("/ports/80", Language.EN, false))).isNotNull();
        assertThat(shelf.find(key("/ports/80", Language.RU, false))).isNull();
        assertThat(shelf.find(key("/ports/80", Language.EN, true))).isNull();
    }

    @Test
    void madeUpAddressesDoNotDriveOutWhatManyWant() {
        AnswerKey wanted = key("/ports/2693", Language.EN, true);
        for (int n = 0; n < 5000; n++) {
            ask(key("/search?q=" + n, Language.EN, true));
            if (n % 50 == 0) {
                ask(wanted);
            }
        }
        IntStream.range(5000, 5400).forEach(n -> ask(key("/search?q=" + n, Language.EN, true)));

        assertThat(shelf.find(wanted)).isNotNull();
        assertThat(IntStream.range(0, 5400)
                        .filter(n -> shelf.find(key("/search?q=" + n, Language.EN, true)) != null)
                        .count())
                .isLessThan(BYTES / 1024);
    }

    private void ask(AnswerKey key) {
        if (shelf.find(key) == null) {
            shelf.put(key, answer());
        }
    }

    private static RegistryIndex registry() {
        var day = LocalDate.of(2026, 8, 17);
        var source = new Source("iana-xml-2026-08-17", day, day, Source.Role.FULL);
        return new RegistryIndex(List.of(source), List.of(), List.of(), List.of());
    }

    private static AnswerKey key(String address, Language wished, boolean gzipped) {
        return new AnswerKey(address, "", wished, gzipped);
    }

    private static Answer answer() {
        return new Answer(Map.of(), new byte[4096], new ETag(false, "x"), "");
    }
}
