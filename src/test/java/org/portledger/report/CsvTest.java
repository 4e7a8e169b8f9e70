package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesOnlyWhatNeedsIt() {
        assertThat(Csv.line("a", 1, null, "b,c", "say \"hi\"", "two\nlines"))
                .isEqualTo("a,1,,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void noCellIsAFormula(String cell) {
        assertThat(Csv.line(cell)).startsWith("'");
    }
}
