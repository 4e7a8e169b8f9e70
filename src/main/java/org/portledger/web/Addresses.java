package org.portledger.web;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * The page at hand in {@code language}, as a link within it.
     *
     * @param parameters those of the query that the page knows, with blanks between; null or empty for none
     */
    public String in(Language language, String parameters) {
        return Faces.getRequestContextPath() + "/" + language.tag() + here(parameters);
    }

    /** The same for search engines: whatever else a link to the page carried makes no other page of it. */
    public String canonical(Language language, String parameters) {
        return installation.of(in(language, parameters));
    }

    /** The page at hand in whatever language its reader wishes for, for search engines. */
    public String forEveryone(String parameters) {
        return installation.of(Faces.getRequestContextPath() + here(parameters));
    }

    private static String here(String parameters) {
        String path =
                Faces.getRequestURI().substring(Faces.getRequestContextPath().length());
        return (path.equals(HOME) ? "/" : path) + query(Faces.getRequestQueryString(), parameters);
    }

    /** What is known of a query, with its question mark; empty if nothing is. */
    static String query(String query, String parameters) {
        if (query == null || parameters == null) {
            return "";
        }
        List<String> known = List.of(parameters.split(" "));
        return Stream.of(query.split("&"))
                .filter(part -> known.contains(part.replaceFirst("=.*", "")))
                .collect(collectingAndThen(joining("&"), kept -> kept.isEmpty() ? "" : "?" + kept));
    }
}
