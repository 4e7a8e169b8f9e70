package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code GET /live/5?shown=1795732861000}: the WebSocket (RFC 6455) of an open page of an audit, told to have been made at
 * that time, in milliseconds. A browser lets pages of any site open one and sends its cookies along, so the page must be
 * one of ours. Whoever may not hear of the audit has it closed at once, as a script cannot see a status; see
 * {@link LivePages}.
 */
@WebServlet("/live/*")
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern AUDIT = Pattern.compile("/[0-9]{1,18}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");
    private static final int UPGRADE_REQUIRED = 426;

    @Inject
    private transient LivePages pages;

    @Inject
    private transient LiveAdmission admission;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = Objects.toString(request.getPathInfo(), "");
        String shown = Objects.toString(request.getParameter("shown"), "");
        if (!AUDIT.matcher(path).matches() || !MILLIS.matcher(shown).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Upgrade", "websocket");
            response.sendError(UPGRADE_REQUIRED);
        } else if (!isOfOurPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            open(request, response, Long.parseLong(path.substring(1)), Instant.ofEpochMilli(Long.parseLong(shown)));
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, long auditId, Instant shown)
            throws IOException, ServletException {
        var session = request.getSession(false);
        var visitor = SignedIn.of(session).orElse(null);
        boolean admitted = admission.admits(visitor, auditId);
        var page = new LivePage(pages, auditId, visitor, admitted ? session.getId() : null, shown);
        var container = (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
        try {
            container.upgradeHttpToWebSocket(request, response, LivePage.configured(page), Map.of());
        } catch (DeploymentException e) {
            throw new ServletException(e);
        }
    }

    /** Whether a page of this site asks; programs do not say so, and have the API. */
    private static boolean isOfOurPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return Objects.toString(URI.create(origin).getAuthority(), "").equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
