package org.portledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.audit.AuditNews.Topic.FINDINGS;
import static org.portledger.audit.AuditNews.Topic.IMPORTS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portledger.audit.AuditNews;

class AuditBulletinTest {

    private static final Instant BEGIN = Instant.parse("2026-11-26T22:00:00Z");
    private static final Duration LONG = Duration.ofMillis(500);

    private final List<AuditNews> read = new ArrayList<>();
    private final AuditBulletin bulletin = new AuditBulletin(new TestClock(), read::add);
    private Instant now = BEGIN;

    @Test
    void theFirstNewsIsPassedOnAtOnce() {
        bulletin.hear("5 FINDINGS");
        bulletin.passOn();

        assertThat(read).containsExactly(new AuditNews(5L, Set.of(FINDINGS), BEGIN));
    }

    @Test
    void whatComesWithinASecondIsPassedOnTogetherWhenItIsOver() {
        bulletin.hear("5 FINDINGS");
        bulletin.passOn();
        read.clear();
        now = BEGIN.plusMillis(300);
        bulletin.hear("5 FINDINGS");
        bulletin.hear("5 IMPORTS");
        bulletin.hear("6 IMPORTS");
        now = BEGIN.plusMillis(999);
        bulletin.passOn();
        assertThat(read).isEmpty();

        now = BEGIN.plusSeconds(1);
        bulletin.passOn();
        bulletin.passOn();
        Instant heard = BEGIN.plusMillis(300);
        assertThat(read)
                .containsExactly(
                        new AuditNews(5L, Set.of(FINDINGS, IMPORTS), heard), new AuditNews(6L, Set.of(IMPORTS), heard));
    }

    @Test
    void whatWasMissedConcernsAnyAudit() {
        bulletin.miss();
        bulletin.passOn();

        assertThat(read).containsExactly(AuditNews.missed(BEGIN));
        assertThat(read.get(0).auditId()).isNull();
    }

    @Test
    void itIsListenedForAsLongAsNothingIsDue() {
        assertThat(bulletin.patience(LONG)).isEqualTo(LONG);
        bulletin.hear("5 FINDINGS");
        bulletin.passOn();
        now = BEGIN.plusMillis(900);
        bulletin.hear("5 FINDINGS");

        assertThat(bulletin.patience(LONG)).isEqualTo(Duration.ofMillis(100));
    }

    private final class TestClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
