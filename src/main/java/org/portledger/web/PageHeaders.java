package org.portledger.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import java.util.regex.Pattern;
import org.portledger.report.Caching;
import org.portledger.report.ReaderLanguage;
import org.primefaces.context.PrimeFacesContext;

/**
 * What every page tells the browser about itself besides its content; what is no page has {@code undertow-handlers.conf}.
 * Said here, because a page that fails loses the headers it had, and its error page comes by here again.
 *
 * <p>Public pages load our own files and run nothing inline. The components below {@code /work} write inline scripts,
 * and PrimeFaces sends the policy that names their nonce ({@code primefaces.CSP_POLICY} in {@code web.xml}).
 */
public class PageHeaders implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING_INLINE =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What is told to one person, or of one moment: pages below {@code /work}, the sign-in page, what went wrong. */
    private static final Pattern FOR_ONE = Pattern.compile("/(work/|login\\.|WEB-INF/).*");

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        ExternalContext external = event.getFacesContext().getExternalContext();
        ALWAYS.forEach(external::setResponseHeader);
        String page = external.getRequestServletPath();
        external.setResponseHeader(
                "Cache-Control", FOR_ONE.matcher(page).matches() ? "no-store" : Caching.FOR_EVERYONE);
        if (!page.startsWith("/work/")) {
            external.setResponseHeader(POLICY, NOTHING_INLINE);
            tellLanguage(external);
            PrimeFacesContext.getCspState(event.getFacesContext())
                    .setInitialized(true); // so it adds no policy of its own
        }
    }

    private static void tellLanguage(ExternalContext external) {
        ReaderLanguage reader = CDI.current().select(ReaderLanguage.class).get();
        external.setResponseHeader("Content-Language", reader.language().tag());
        if (!reader.isInAddress()) {
            external.addResponseHeader("Vary", "Accept-Language");
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is said
    }
}
