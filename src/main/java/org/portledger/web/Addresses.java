package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.omnifaces.util.Faces;
import org.portledger.report.Language;
import org.portledger.report.PublicAddress;
import org.portledger.report.ReaderLanguage;

/**
 * The addresses that public pages link to: {@code #{address.of('/changes')}}. Whoever came by an address with a language
 * in it stays in that language.
 */
@Named("address")
@RequestScoped
public class Addresses {

    /** How the home page's own address is written inside, see {@code undertow-handlers.conf}. */
    private static final String HOME = "/home";

    @Inject
    private ReaderLanguage reader;

    @Inject
    private PublicAddress installation;

    /** @param path from the root of the application, with its query if it has one, such as {@code /ports/2693} */
    public String of(String path) {
        return Faces.getRequestContextPath() + reader.prefix() + path;
    }

    /** The page of a service; some old names have a slash or other odd characters in them. */
    public String service(String name) {
        return of("/services/" + encoded(name));
    }

    /** All that happened to a service's name. */
    public String changesOf(String name) {
        return of("/changes?name=" + encoded(name));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the address names, for forms that lead back into it: {@code ru}; empty if it names none. */
    public String getLanguage() {
        return reader.isInAddress() ? reader.language().tag() : "";
    }

    /** The page at hand in {@code language}, as a link within it. */
    public String in(Language language) {
        return Faces.getRequestContextPath() + "/" + language.tag() + here();
    }

    /** The page at hand in {@code language}, for search engines. */
    public String canonical(Language language) {
        return installation.of(in(language));
    }

    /** The page at hand in whatever language its reader wishes for, for search engines. */
    public String getForEveryone() {
        return installation.of(Faces.getRequestContextPath() + here());
    }

    private static String here() {
        String path =
                Faces.getRequestURI().substring(Faces.getRequestContextPath().length());
        String query = Faces.getRequestQueryString();
        return (path.equals(HOME) ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
