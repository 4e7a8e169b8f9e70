package org.portledger.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.portledger.audit.AuditNews;

/**
 * Gathers the news of audits and passes them on at most once a second: the first at once, what comes within the second
 * after it together. For one thread.
 */
final class AuditBulletin {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Consumer<AuditNews> readers;
    private final Map<Long, AuditNews> gathered = new LinkedHashMap<>();
    private Instant next = Instant.MIN;

    AuditBulletin(Clock clock, Consumer<AuditNews> readers) {
        this.clock = clock;
        this.readers = readers;
    }

    /** @param notification what PostgreSQL said */
    void hear(String notification) {
        add(AuditNews.heard(notification, clock.instant()));
    }

    /** Nothing could be heard for a while. */
    void miss() {
        add(AuditNews.missed(clock.instant()));
    }

    private void add(AuditNews news) {
        gathered.merge(news.auditId(), news, AuditNews::and);
    }

    /** Passes on what there is, if the second is over. */
    void passOn() {
        Instant now = clock.instant();
        if (gathered.isEmpty() || now.isBefore(next)) {
            return;
        }
        List<AuditNews> due = new ArrayList<>(gathered.values());
        gathered.clear();
        next = now.plus(PAUSE);
        due.forEach(readers);
    }

    /** How long to listen until there is something to pass on, at most {@code most}; not positive if it is due. */
    Duration patience(Duration most) {
        Duration left = gathered.isEmpty() ? most : Duration.between(clock.instant(), next);
        return left.compareTo(most) > 0 ? most : left;
    }
}
