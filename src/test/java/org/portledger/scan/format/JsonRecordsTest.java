package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;

/** How JSON is read, whole or broken. The numbers are those of hostile-cases.md. */
class JsonRecordsTest {

    private static final String A = "{\"n\": \"a\"}";
    private static final String B = "{\"n\": \"b\"}";

    private final Recorder told = new Recorder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A,B]",
                "[\nA,\nB\n]\n",
                "[\nA,\nB,\n]\n",
                "[A B]",
                "[\nA\n,\nB\n,\n{finished: 1}\n]\n",
                "A\nB\n",
                "A\r\nB",
                "AB",
                "[\nA,\n{}\n]\nB"
            })
    void objectsStandAsTheyLike(String text) throws IOException {
        assertThat(names(text)).containsExactly("a", "b");
        assertThat(told.notices).isEmpty();
    }

    @Test
    void linesAreTheObjects() throws IOException {
        List<Long> lines = new ArrayList<>();
        for (JsonRecord record : read("[\n  {\n    \"n\": 1\n  },\n\n  {\"n\": 2}\n]")) {
            lines.add(record.line());
        }
        assertThat(lines).containsExactly(2L, 6L);
    }

    @Test
    void whatNestsIsAskedForAsObjects() throws IOException {
        String python = "{\n\"n\": [\n{\n\"m\": 1\n},\n{\n\"m\": \"2\"\n}\n]\n}";

        assertThat(read(python).get(0).objects("n"))
                .extracting(inner -> inner.text("m"))
                .containsExactly("1", "2");
        assertThat(read("{\"n\": {\"m\": 3}}").get(0).objects("n"))
                .extracting(inner -> inner.text("m"))
                .containsExactly("3");
        assertThat(read("{\"n\": [1, \"a\", null, [{}]]}").get(0).objects("n")).isEmpty();
        assertThat(told.notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80      | 80
            "80"    | 80
            8e1     | 8E+1
            80.0    | 80.0
            -1      | -1
            "a\\"}" | a"}
            "\\\\"  | \\
            true    |
            null    |
            [80]    |
            {"m":1} |
            """)
    void aTextOrANumberIsAText(String value, String text) throws IOException {
        assertThat(read("{\"n\": " + value + ", \"m\": 1,}").get(0).text("n")).isEqualTo(text);
    }

    @Test
    void case01cutAnywhere() throws IOException {
        String whole = "[\n" + A + ",\n" + B + ",\n" + B + "\n]";
        for (int length = whole.indexOf('}') + 1; length < whole.length(); length++) {
            told.notices.clear();
            String cut = whole.substring(0, length);
            assertThat(names(cut)).as(cut).hasSize(cut.split("}", -1).length - 1);
            assertThat(told.notices)
                    .as(cut)
                    .singleElement()
                    .asString()
                    .startsWith("REPAIRED")
                    .contains("byte " + length);
        }
    }

    @Test
    void case01theObjectThatIsCutIsNamed() throws IOException {
        assertThat(names("[" + A + ",\n{\"n\": \"b")).containsExactly("a");
        assertThat(told.notices)
                .containsExactly("REPAIRED 2 The file is damaged at line 2, byte 21: the file ends there, too early."
                        + " The objects that stand whole before it (1) were read."
                        + " The one that begins at line 2, byte 13 is not whole and was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"n",
                "{\"n\"",
                "{\"n\":",
                "{\"n\": \"x\",",
                "{\"n\": [",
                "{\"n\": [{\"m\": 1},",
                "{\"n\": \"x\\",
                "{\"n\": 'x'}",
                "{\"n\": x}",
                "{\"n\": \"x\"]",
                "{\"n\": \"x\" \"m\": 1}",
                "{\"n\": 1 2}"
            })
    void aBrokenObjectCostsNoOther(String broken) throws IOException {
        assertThat(names(A + "\n" + broken + "\n" + B + "\n" + A)).containsExactly("a", "b", "a");
        assertThat(told.notices)
                .singleElement()
                .asString()
                .startsWith("LEFT_OUT 2 The JSON object that begins at line 2, byte 11 was left out: ");
    }

    @Test
    void whatStandsBetweenObjectsIsTold() throws IOException {
        assertThat(names(A + "\nINF 2 hosts\n" + B + "\n\"n\": 1}\n{\"n\": \n" + B + "}"))
                .containsExactly("a", "b", "b");
        assertThat(told.notices)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("LEFT_OUT 2 ")
                .endsWith(": 3, the first is line 2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\": \"a", "[{n: 1}]", "{\"n\": }", "[]", "{"})
    void withoutAWholeObjectThereIsNothingToRepair(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("scan.json, line 1: not a single whole JSON object up to here");
    }

    @Test
    void case10and12whatDoesNotDecodeIsReplacedWithItsPlace() throws IOException {
        byte[] text = "{\"n\": \"a\u00fc\u001bb\tc\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(text).get(0).text("n")).isEqualTo("a\uFFFD\uFFFDb c");
        assertThat(told.notices)
                .containsExactly(
                        "REPAIRED 1 Characters that are not allowed were read as U+FFFD: 2, the first at line 1,"
                                + " byte 8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b", "\\b", "\\u007f", "\\ud800", "\\udc00"})
    void case11charactersThatNoDatabaseTakes(String escape) throws IOException {
        assertThat(names("{\"n\": \"a" + escape + "b\"}")).containsExactly("a\uFFFDb");
    }

    @Test
    void aPairOfEscapesIsOneCharacter() throws IOException {
        assertThat(names("{\"n\": \"\\ud83d\\ude00\"}")).containsExactly("\ud83d\ude00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void case26nestingIsRefusedAtAStatedDepth(String deeper) {
        assertThatThrownBy(() -> read(A + "\n{\"n\":" + deeper.repeat(100_000)))
                .isInstanceOf(InvalidScanFileException.class)
                .hasMessage("scan.json, line 2: JSON nests deeper than 100, which no scanner's does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\\\"", "\\\\", "\\u00e4", "a\\u00e4"})
    void case27aTextOfTwentyMegabytesIsCut(String piece) throws IOException {
        String text = "{\"n\": \"" + piece.repeat(20_000_000 / piece.length()) + "\"}\n" + B;

        List<String> names = names(text);

        assertThat(names).hasSize(2).endsWith("b");
        assertThat(names.get(0)).hasSizeBetween(TamedJson.MAX_VALUE / 6 - 1, TamedJson.MAX_VALUE);
        assertThat(told.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"m\": 1}", "1", "\"a\"", "[{\"n\": [1, {}]}]"})
    void anObjectOfTwentyMegabytesIsLeftOut(String piece) throws IOException {
        String text = "{\"n\": [" + (piece + ", ").repeat(20_000_000 / piece.length()) + piece + "]}\n" + B;

        assertThat(names(text)).containsExactly("b");
        assertThat(told.notices)
                .containsExactly("LEFT_OUT 1 The JSON object that begins at line 1, byte 0 was left out:"
                        + " it has more than 1048576 characters.");
    }

    @Test
    void aNumberOfAMillionDigitsIsNoHarm() throws IOException {
        assertThat(names("{\"n\": " + "9".repeat(1_000_000) + "}\n{\"n\": 1e999999999}\n" + B))
                .endsWith("b");
    }

    @Test
    void blanksCostNothing() throws IOException {
        assertThat(names("{\"n\":" + " \n".repeat(10_000_000) + "\"a\"}")).containsExactly("a");
    }

    @Test
    void anyCharactersAtAllAreReadToTheirEnd() throws IOException {
        Random random = new Random(4);
        String alphabet = "{{}}[],:\"\"\\ \nn1u";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(A + "\n");
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            assertThat(names(text.toString())).as(text.toString()).startsWith("a");
        }
    }

    private List<String> names(String text) throws IOException {
        return read(text).stream().map(record -> record.text("n")).toList();
    }

    private List<JsonRecord> read(String text) throws IOException {
        return read(text.replace("A", A).replace("B", B).getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonRecord> read(byte[] text) throws IOException {
        List<JsonRecord> all = new ArrayList<>();
        try (JsonRecords records = new JsonRecords(ScanContent.of("scan.json", text), told)) {
            for (JsonRecord record = records.next(); record != null; record = records.next()) {
                all.add(record);
            }
        }
        return all;
    }
}
