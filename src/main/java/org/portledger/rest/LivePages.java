package org.portledger.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.portledger.audit.AuditNews;

/**
 * The open pages of audits that this node has at the other end of a WebSocket. Each is told of changes for as long as its
 * visitor may know of the audit, which is asked anew before each message: signed out, another password, out of the team.
 */
@ApplicationScoped
public class LivePages {

    /** Between the making of a page and its socket; longer only where somebody waits at a proxy. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private static final long MOST_AUDITS = 10_000;

    @Inject
    LiveAdmission admission;

    @Inject
    Clock clock;

    private final Map<LivePage, Instant> openedAt = new ConcurrentHashMap<>();

    /** What pages that are on their way may have missed. */
    private final Cache<Long, AuditNews> lately = Caffeine.newBuilder()
            .expireAfterWrite(ON_ITS_WAY)
            .maximumSize(MOST_AUDITS)
            .build();

    /** A page is there whose visitor may know of its audit. */
    void open(LivePage page) {
        openedAt.put(page, clock.instant());
        AuditNews missed = lately.getIfPresent(page.auditId());
        if (missed != null && page.isOlderThan(missed)) {
            page.tell(missed);
        }
    }

    void leave(LivePage page) {
        openedAt.remove(page);
    }

    /** Somebody signed out, or was away for too long. */
    void leave(String httpSession) {
        openedAt.keySet().stream()
                .filter(page -> page.isOf(httpSession))
                .forEach(page -> page.close(CloseCodes.VIOLATED_POLICY, "Signed out"));
    }

    void hear(@Observes AuditNews news) {
        if (news.auditId() != null) {
            lately.asMap().merge(news.auditId(), news, AuditNews::and);
        }
        Map<Asked, Boolean> admitted = new HashMap<>();
        openedAt.forEach((page, since) -> {
            if (news.auditId() == null || Objects.equals(news.auditId(), page.auditId())) {
                var asked = new Asked(page.visitor(), page.auditId());
                tell(page, since, news, admitted.computeIfAbsent(asked, this::admits));
            }
        });
    }

    private boolean admits(Asked asked) {
        return admission.admits(asked.visitor(), asked.auditId());
    }

    private void tell(LivePage page, Instant since, AuditNews news, boolean admitted) {
        if (!admitted) {
            page.close(CloseCodes.VIOLATED_POLICY, "No audit " + page.auditId());
        } else if (since.plus(LivePage.LONGEST).isBefore(clock.instant())) {
            page.close(CloseCodes.NORMAL_CLOSURE, "Open for long");
        } else if (page.isOlderThan(news)) {
            page.tell(news);
        }
    }

    /** The same for all pages that somebody has open of an audit. */
    private record Asked(SignedIn visitor, long auditId) {}
}
