package org.portledger.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices(7);

    @Test
    void aKindWithTooManyEndsWithHowManyAreMissing() {
        notices.add(NoticeKind.WARNING, "one");
        for (int line = 1; line <= 1234; line++) {
            notices.add(NoticeKind.LEFT_OUT, line, "port in line " + line);
        }
        assertThat(notices.all())
                .hasSize(1 + Notices.MAX_OF_A_KIND + 1)
                .last()
                .hasToString("LEFT_OUT: And 1034 more like these.");
    }

    @Test
    void theLineIsToldWhereThereIsOne() {
        notices.add(NoticeKind.WARNING, "no line");
        notices.add(NoticeKind.WARNING, 12, "a line");
        assertThat(notices.all()).extracting(ScanNotice::getLine).containsExactly(null, 12L);
    }

    @Test
    void aLongTextIsCut() {
        notices.add(NoticeKind.WARNING, "x".repeat(10_000));
        assertThat(notices.all().get(0).getText()).hasSize(Notices.MAX_TEXT + 1).endsWith("x…");
    }
}
