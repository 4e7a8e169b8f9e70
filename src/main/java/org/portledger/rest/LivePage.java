package org.portledger.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.portledger.audit.AuditNews;

/**
 * An open page of an audit, at the other end of a WebSocket. It is told what to look at again, as
 * {@code {"audit": 5, "changed": ["FINDINGS"]}}, and asks for that itself; what it says is not listened to.
 */
class LivePage extends Endpoint {

    /**
     * A page that asks again and again keeps the session of somebody who left long ago. After this time it is told no more
     * until somebody is seen to be there.
     */
    static final Duration LONGEST = Duration.ofHours(1);

    private final LivePages pages;
    private final long auditId;
    private final SignedIn visitor;
    private final String sessionId;
    private final Instant shown;
    private Session socket;
    private AuditNews waiting;
    private boolean sending;

    /**
     * @param visitor   null if nobody is signed in
     * @param sessionId the HTTP session's; null if the visitor may not know of the audit
     * @param shown     when the page was made
     */
    LivePage(LivePages pages, long auditId, SignedIn visitor, String sessionId, Instant shown) {
        this.pages = pages;
        this.auditId = auditId;
        this.visitor = visitor;
        this.sessionId = sessionId;
        this.shown = shown;
    }

    /** That of one connection, whose endpoint is there already. */
    static ServerEndpointConfig configured(LivePage page) {
        return ServerEndpointConfig.Builder.create(LivePage.class, "/live")
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(page);
                    }

                    @Override
                    public boolean checkOrigin(String origin) {
                        return true; // LiveServlet has looked at it
                    }
                })
                .build();
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        opened.setMaxIdleTimeout(LONGEST.toMillis());
        synchronized (this) {
            socket = opened;
        }
        if (sessionId == null) { // not asked here: this may be a thread that must not wait
            close(CloseReason.CloseCodes.VIOLATED_POLICY, "No audit " + auditId);
        } else {
            pages.open(this);
        }
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        pages.leave(this);
    }

    long auditId() {
        return auditId;
    }

    SignedIn visitor() {
        return visitor;
    }

    boolean isOf(String httpSession) {
        return httpSession.equals(sessionId);
    }

    /** Whether the page was made before it could know of that. */
    boolean isOlderThan(AuditNews news) {
        return news.heardAt().isAfter(shown);
    }

    /** Tells it, when what was told before has arrived. */
    synchronized void tell(AuditNews news) {
        waiting = waiting == null ? news : waiting.and(news);
        if (!sending && socket.isOpen()) {
            JsonArrayBuilder changed = Json.createArrayBuilder();
            waiting.topics().stream().sorted().forEach(topic -> changed.add(topic.name()));
            waiting = null;
            sending = true;
            socket.getAsyncRemote()
                    .sendText(
                            Json.createObjectBuilder()
                                    .add("audit", auditId)
                                    .add("changed", changed)
                                    .build()
                                    .toString(),
                            result -> told());
        }
    }

    private synchronized void told() {
        sending = false;
        if (waiting != null) {
            tell(waiting);
        }
    }

    void close(CloseReason.CloseCode code, String why) {
        try {
            socket.close(new CloseReason(code, why));
        } catch (IOException e) {
            pages.leave(this); // the other end is gone, which is as good
        }
    }
}
