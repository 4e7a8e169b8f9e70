package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.Caching;
import org.portledger.report.PublicAddress;

/**
 * What search engines may want: {@code GET /sitemap.xml} names the parts, {@code /sitemap/pages.xml} has the pages that
 * stand alone, {@code /sitemap/ports-2560.xml} the ports from 2560 on that ever bore a name.
 */
@WebServlet({SitemapServlet.INDEX, "/sitemap/*"})
public class SitemapServlet extends HttpServlet {

    static final String INDEX = "/sitemap.xml";

    private static final long serialVersionUID = 1L;

    private static final List<String> PAGES = List.of("/", "/map", "/changes", "/compare", "/sources", "/check");
    private static final Pattern PORTS = Pattern.compile("/ports-([0-9]{1,5})\\.xml");

    /** Port numbers in a part, so that it stays small enough to be kept; see {@link AnswerKeeper}. */
    private static final int PART = 512;

    private static final int NUMBERS = 65_536;

    @Inject
    private transient CurrentRegistry registry;

    @Inject
    private transient PublicAddress installation;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String part = request.getPathInfo();
        Matcher ports = PORTS.matcher(part == null ? "" : part);
        if (part == null) {
            sitemap(response).index(parts());
        } else if (part.equals("/pages.xml")) {
            sitemap(response).pages(PAGES.stream());
        } else if (ports.matches() && named(Integer.parseInt(ports.group(1))).length > 0) {
            sitemap(response)
                    .pages(IntStream.of(named(Integer.parseInt(ports.group(1))))
                            .mapToObj(number -> "/ports/" + number));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Sitemap sitemap(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", Caching.FOR_EVERYONE);
        return new Sitemap(response.getWriter(), installation);
    }

    private Stream<String> parts() {
        IntStream filled = IntStream.iterate(0, first -> first < NUMBERS, first -> first + PART)
                .filter(first -> named(first).length > 0);
        return Stream.concat(
                Stream.of("/sitemap/pages.xml"), filled.mapToObj(first -> "/sitemap/ports-" + first + ".xml"));
    }

    /** The ports of a part that ever bore a name; none where no part begins. */
    private int[] named(int first) {
        RegistryIndex index = registry.index();
        return first % PART != 0 || first >= NUMBERS
                ? new int[0]
                : IntStream.range(first, first + PART)
                        .filter(number -> !index.assignments(number).isEmpty())
                        .toArray();
    }
}
