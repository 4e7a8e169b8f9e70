package org.portledger.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portledger.audit.Disposition;
import org.portledger.audit.ListedFinding;
import org.portledger.audit.Presence;
import org.portledger.audit.RuleSet;
import org.portledger.audit.SeenService;
import org.portledger.audit.Severity;
import org.portledger.audit.Verdict;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;

class ExportFormTest {

    private static final ExportFacts FACTS = new ExportFacts(
            5,
            "=Autumn",
            "Blue",
            "verdict:mismatched",
            Instant.parse("2026-11-24T08:00:00.123456Z"),
            LocalDate.of(2026, 8, 17),
            List.of(),
            new RuleSet(List.of(new RuleSet.Standing(
                    3, 2, Disposition.EXPECTED, "10.0.0.0/8, port 9100", LocalDate.of(2027, 1, 1), "=Ours"))));

    private static final String RULE_SET = FACTS.ruleSet().sha256();

    private static final List<String> FORMULAS = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1");

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON", "PDF"})
    void theSameFindingsGiveTheSameBytes(ExportForm form) throws IOException {
        assertThat(written(form, "http", "a,\"b\"")).isEqualTo(written(form, "http", "a,\"b\""));
    }

    @Test
    void noCellOfCsvIsAFormula() throws IOException {
        for (String formula : FORMULAS) {
            assertThat(text(ExportForm.CSV, formula)).containsPattern("[,\"]'" + Pattern.quote(formula));
        }
    }

    @Test
    void eachLineOfCsvNamesItsScanTheDayOfTheRegistryAndTheRules() throws IOException {
        List<String> lines = text(ExportForm.CSV, "nginx").lines().toList();

        assertThat(lines.get(0)).contains("registry_day,scan_id,scan_sha256");
        assertThat(lines.get(1)).contains("2026-08-17,17," + "ab".repeat(32));
        assertThat(lines.get(0)).endsWith(",rule_set_sha256");
        assertThat(lines.get(1)).endsWith("," + RULE_SET);
    }

    @Test
    void eachLineTellsWhoCaresForTheFindingAndByWhen() throws IOException {
        List<String> lines = text(ExportForm.CSV, "nginx").lines().toList();

        assertThat(lines.get(0)).contains("rule_id,assignee,due_day,tags");
        assertThat(lines.get(1)).contains("3,ann,2026-12-01,lab web");
    }

    @Test
    void jsonSaysWhatItRestsOn() throws IOException {
        JsonObject file = Json.createReader(new ByteArrayInputStream(written(ExportForm.JSON, "<b>\u0001\"", "nginx")))
                .readObject();

        assertThat(file.getJsonObject("about").getString("query")).isEqualTo("verdict:mismatched");
        assertThat(file.getJsonObject("about").getString("dataAsOf")).isEqualTo("2026-11-24T08:00:00.123456Z");
        JsonObject ruleSet = file.getJsonObject("about").getJsonObject("ruleSet");
        assertThat(ruleSet.getString("sha256")).isEqualTo(RULE_SET);
        assertThat(ruleSet.getJsonArray("rules").getJsonObject(0))
                .hasToString(
                        "{\"number\":3,\"version\":2,\"decision\":\"EXPECTED\",\"scope\":\"10.0.0.0/8, port 9100\","
                                + "\"endDay\":\"2027-01-01\",\"reason\":\"=Ours\"}");
        assertThat(file.getJsonArray("findings")).hasSize(2);
        assertThat(file.getJsonArray("findings").getJsonObject(0).getString("product"))
                .isEqualTo("<b>\u0001\"");
    }

    @Test
    void everyTextOfASpreadsheetIsTypedAsText() throws IOException {
        Map<String, String> parts = unpacked(written(ExportForm.XLSX, FORMULAS.toArray(String[]::new)));
        String findings = parts.get("xl/worksheets/sheet1.xml");

        assertThat(parts.values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
        assertThat(findings).contains("t=\"inlineStr\"").contains("=1+1");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("=Autumn", "2026-11-24T08:00:00.123456Z", "registry_day")
                .contains(RULE_SET, "rule 3 version 2", "10.0.0.0/8, port 9100");
        assertThat(parts.get("xl/workbook.xml")).contains("Findings", "About");
    }

    @Test
    void whatDoesNotFitASheetStandsOnAnother() throws IOException {
        var out = new ByteArrayOutputStream();
        var spreadsheet = new XlsxExport(out, FACTS, 3);
        Stream.of("a", "b", "c", "d", "e").map(ExportFormTest::finding).forEach(spreadsheet::add);
        spreadsheet.end();
        Map<String, String> parts = unpacked(out.toByteArray());

        assertThat(parts.get("xl/workbook.xml")).contains("Findings 2", "Findings 3", "About");
        assertThat(parts.get("xl/worksheets/sheet3.xml"))
                .contains("scan_sha256", ">e<")
                .doesNotContain(">d<");
    }

    @Test
    void paperHasTheFindingsAndWhatTheyRestOn() throws IOException {
        List<String> pages = pages("nginx", "Сервер", "\u0001\t中");

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0))
                .contains("Findings of =Autumn", "Team Blue; verdict:mismatched")
                .contains("Data as of 2026-11-24T08:00:00Z, registry of 2026-08-17")
                .contains("192.0.2.1 80/tcp registered http nginx", "Сервер", "???")
                .contains("Findings: 3", "Page 1 of 1")
                .contains(RULE_SET, "3  version 2  'expected' until 2027-01-01: 10.0.0.0/8, port 9100");
    }

    @Test
    void paperEndsWhereNobodyReadsOnAndSaysSo() throws IOException {
        List<String> pages = pages(Collections.nCopies(
                        PdfExport.MOST_FINDINGS + 1, "a product whose name is much too long for its column on paper")
                .toArray(String[]::new));

        assertThat(pages).hasSizeBetween(110, 150);
        assertThat(pages.get(50)).contains("what listens", "a product whose name is m", "…");
        assertThat(pages.get(pages.size() - 1)).contains("These are the first 5000 of 5001");
    }

    private static List<String> pages(String... products) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(written(ExportForm.PDF, products))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
        }
        return pages;
    }

    private static String text(ExportForm form, String... products) throws IOException {
        return new String(written(form, products), StandardCharsets.UTF_8);
    }

    private static byte[] written(ExportForm form, String... products) throws IOException {
        var out = new ByteArrayOutputStream();
        ExportWriter writer = form.writer(out, FACTS);
        Stream.of(products).map(ExportFormTest::finding).forEach(writer::add);
        writer.end();
        return out.toByteArray();
    }

    private static ListedFinding finding(String product) {
        return new ListedFinding(
                1,
                "192.0.2.1",
                null,
                new Port(80, TransportProtocol.TCP),
                Verdict.REGISTERED,
                "http",
                false,
                Severity.INFO,
                new SeenService(EvidenceGrade.PROBED, new ServiceName("http"), null, product, null, null),
                null,
                null,
                Presence.PRESENT,
                false,
                Disposition.NEW,
                null,
                3L,
                "ann",
                LocalDate.of(2026, 12, 1),
                "lab web",
                Instant.parse("2026-11-22T23:35:03Z"),
                Instant.parse("2026-11-22T23:35:03Z"),
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 8, 17),
                17,
                "ab".repeat(32));
    }

    /** By the list at the archive's end, as spreadsheets read it. */
    private static Map<String, String> unpacked(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
