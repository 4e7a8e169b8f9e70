package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.audit.Equivalence.Kind;
import org.portledger.port.ServiceName;

class EquivalencesTest {

    private static final Path SEEDS = Path.of("db/migration/V012__seed_assignments.sql");

    private static final int NAME_COLUMN = 3;

    private final Equivalences known = Equivalences.KNOWN;

    @Test
    void everyNameInTheTableStandsOrStoodInTheRegistry() throws IOException {
        Set<ServiceName> registry;
        try (Stream<String> lines = Files.lines(SEEDS, UTF_8)) {
            registry = lines.map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length > NAME_COLUMN)
                    .map(cells -> new ServiceName(cells[NAME_COLUMN]))
                    .collect(toSet());
        }

        assertThat(known.all()).hasSizeGreaterThan(150);
        assertThat(known.all())
                .allSatisfy(row ->
                        assertThat(registry).as(row.kind() + " " + row.name()).containsAll(row.registered()));
    }

    @Test
    void everyKindHasRowsAndEveryRowAReason() {
        assertThat(known.all()).extracting(Equivalence::kind).contains(Kind.values());
        assertThat(known.all())
                .allSatisfy(row ->
                        assertThat(row.reason()).as(row.name()).isNotBlank().doesNotEndWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "www, , http",
        "www, , https",
        "http, ssl, https",
        "RPCBIND, , sunrpc",
        "vnc, , rfb",
        "vnc, ssl, rfb",
        "msrpc, , epmap",
        "cifs, , microsoft-ds",
        "rpc-portmapper, , sunrpc",
        "kerberos-sec, , kerberos",
        "dns, , domain",
        "socks5, , socks",
        "mqtt, ssl, secure-mqtt",
        "ms-wbt-server, ssl, ms-wbt-server"
    })
    void namesOfScannersAreThoseOfIana(String seen, String tunnel, String registered) {
        assertThat(known.ofService(new ServiceName(seen), tunnel).orElseThrow().registered())
                .contains(new ServiceName(registered));
    }

    @Test
    void theNameInTheClearIsWrongWhereTlsHasItsOwn() {
        assertThat(known.ofService(new ServiceName("http"), "ssl").orElseThrow().registered())
                .doesNotContain(new ServiceName("http"));
    }

    @Test
    void aNameWithoutARowIsTakenAsItIs() {
        assertThat(known.ofService(new ServiceName("jdwp"), null)).isEmpty();
        assertThat(known.ofProcess("acmed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlservr", "sqlservr.exe", "SQLSERVR.EXE"})
    void programsOfWindowsAreKnownWithAndWithoutTheirEnding(String process) {
        assertThat(known.ofProcess(process).orElseThrow().registered()).containsExactly(new ServiceName("ms-sql-s"));
    }

    @Test
    void whatMayServeAnythingServesNothingForSure() {
        assertThat(Stream.of("python3", "java", "docker-proxy", "svchost.exe").map(known::ofProcess))
                .allSatisfy(row -> assertThat(row.orElseThrow().registered()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "service | http | http | so it is; has 4 cells and needs 5",
                "services | http | http | so it is |; there is no kind 'services'",
                "service | http | http | |; needs a name and a reason",
                "service | RPCBIND | sunrpc | again |; 'RPCBIND' stands here for a second time",
                "service | web | http, | so it is |; A service name must not be blank"
            })
    void aLineThatCannotBeReadIsNamed(String line, String fault) {
        assertThatThrownBy(() -> read("# a table", "", "service | rpcbind | sunrpc | it is | RFC 1833", line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("equivalences.psv, line 4: " + fault);
    }

    @Test
    void aRowIsReadWhole() throws IOException {
        assertThat(read("process | Acme.d | http, https | it is | ").all())
                .containsExactly(new Equivalence(
                        Kind.PROCESS,
                        "Acme.d",
                        List.of(new ServiceName("http"), new ServiceName("https")),
                        "it is",
                        null));
    }

    private static Equivalences read(String... lines) throws IOException {
        return Equivalences.read(new StringReader(String.join("\n", Arrays.asList(lines))));
    }
}
