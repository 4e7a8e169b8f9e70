package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.portledger.report.Language;
import org.portledger.report.ReaderLanguage;

/**
 * Tells in which language a request is answered: the one that its address names, or else the one that its reader wishes
 * for. What belongs to the teams is in English.
 */
@RequestScoped
public class ReaderLanguages {

    /** {@code undertow-handlers.conf} takes {@code /ru} off an address and puts {@code ru} here. */
    private static final String NAMED = "Portledger-Language";

    private static final Pattern ENGLISH_ONLY = Pattern.compile("/(work|login)(/.*)?");

    @Inject
    HttpServletRequest request;

    @Produces
    ReaderLanguage language() {
        return of(request);
    }

    static ReaderLanguage of(HttpServletRequest request) {
        if (ENGLISH_ONLY.matcher(address(request)).matches()) {
            return new ReaderLanguage(Language.EN, false);
        }
        return Language.tagged(request.getHeader(NAMED))
                .map(named -> new ReaderLanguage(named, true))
                .orElseGet(() ->
                        new ReaderLanguage(Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), false));
    }

    /** What was asked for, also while the error page for it is made. */
    private static String address(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return path.substring(request.getContextPath().length());
    }
}
