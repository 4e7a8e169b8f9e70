package org.portledger.report.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.port.TransportProtocol.TCP;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portledger.port.Port;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.PortState;

class DiffFormTest {

    private static final SeenPort HTTP = seen("http", "Apache", "2.4");

    @Test
    void aLineOfTextBeginsWithTheSignOfItsKind() {
        assertThat(line(DifferenceKind.NEW, true, null, HTTP)).isEqualTo("+ 192.0.2.1 80/tcp open http Apache 2.4\n");
        assertThat(line(DifferenceKind.GONE, true, HTTP, null)).isEqualTo("- 192.0.2.1 80/tcp open http Apache 2.4\n");
        assertThat(line(DifferenceKind.SAME, true, HTTP, HTTP)).startsWith("= ");
    }

    @Test
    void aLineSaysWhatNobodyTested() {
        assertThat(line(DifferenceKind.NEW, false, null, HTTP)).endsWith("(not tested before)\n");
        assertThat(line(DifferenceKind.NOT_COVERED, false, HTTP, null))
                .startsWith("? ")
                .endsWith("(not tested since)\n");
    }

    @Test
    void aLineSaysWhatChanged() {
        var changed = new PortDifference(
                DifferenceKind.CHANGED,
                1,
                "192.0.2.1",
                new Port(80, TCP),
                true,
                HTTP,
                seen("ssl/http", "Apache", "2.6"),
                List.of(ChangedPart.SERVICE, ChangedPart.VERSION));

        assertThat(TextDiff.line(changed))
                .isEqualTo("! 192.0.2.1 80/tcp service http -> ssl/http, version 2.4 -> 2.6\n");
    }

    @Test
    void whatScansSayStaysInItsLineAndMovesNoTerminal() {
        String line = line(DifferenceKind.NEW, true, null, seen("http", "a\nb\u001b[2Jc\u2028d", null));

        assertThat(line).isEqualTo("+ 192.0.2.1 80/tcp open http a\uFFFDb\uFFFD[2Jc\uFFFDd\n");
    }

    @Test
    void noCellOfTheTableIsAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        DiffWriter table = DiffForm.CSV.writer(out, null, Map.of());
        table.add(difference(DifferenceKind.NEW, true, null, seen("http", "=cmd|' /C calc'!A0", "+1")));
        table.end();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("kind,host,port,transport,tested,changed,")
                .endsWith("NEW,192.0.2.1,80,tcp,true,,,,,,,OPEN,http,'=cmd|' /C calc'!A0,'+1,\r\n");
    }

    private static String line(DifferenceKind kind, boolean tested, SeenPort before, SeenPort after) {
        return TextDiff.line(difference(kind, tested, before, after));
    }

    private static PortDifference difference(DifferenceKind kind, boolean tested, SeenPort before, SeenPort after) {
        return new PortDifference(kind, 1, "192.0.2.1", new Port(80, TCP), tested, before, after, List.of());
    }

    private static SeenPort seen(String service, String product, String version) {
        return new SeenPort(PortState.OPEN, EvidenceGrade.PROBED, service, product, version, null);
    }
}
