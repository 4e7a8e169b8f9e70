package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyRowsTest {

    private final CopyRows rows = new CopyRows();

    @Test
    void writesAValueAColumnAndALineARow() {
        rows.add(1).add("ssh").add(true).end();
        rows.add(2).add(null).add(false).end();
        assertThat(rows).hasToString("1\tssh\ttrue\n2\t\\N\tfalse\n");
    }

    @Test
    void whatWouldEndAValueOrARowIsEscaped() {
        rows.add("a\tb").add("c\nd\re").add("\\N").end();
        assertThat(rows).hasToString("a\\tb\tc\\nd\\re\t\\\\N\n");
    }

    @Test
    void anEmptyTextIsNotNothing() {
        rows.add("").add(null).add("").end();
        assertThat(rows).hasToString("\t\\N\t\n");
    }

    @Test
    void isWrittenInUtf8() {
        rows.add("Größe \u0444 \uD83D\uDE00").end();
        assertThat(rows).hasToString("Größe \u0444 \uD83D\uDE00\n");
    }

    @Test
    void rowsOfOthersGetAnotherBeginning() {
        var others = new CopyRows();
        others.add("TCP").add(22).end();
        others.add("TCP").add("8\n0").end();
        int second = others.endOfRow(0);
        rows.addRow("7\t9", others, second, others.endOfRow(second));
        rows.add("x").end();
        assertThat(rows).hasToString("7\t9\tTCP\t8\\n0\nx\n");
    }
}
