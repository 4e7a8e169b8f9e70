package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.portledger.report.Caching;
import org.portledger.report.PublicAddress;

/** {@code GET /robots.txt}: what search engines need not look at (RFC 9309), and where the list of what they may is. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String RULES = """
            User-agent: *
            Disallow: /api/
            Disallow: /login
            Disallow: /search
            Disallow: /*/search
            Disallow: /work/
            """;

    @Inject
    private transient PublicAddress installation;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", Caching.FOR_EVERYONE);
        String sitemap = installation.of(request.getContextPath() + SitemapServlet.INDEX);
        // it must be whole, and is not where nobody said where the world finds this installation
        response.getWriter().append(RULES).append(installation.root().isEmpty() ? "" : "Sitemap: " + sitemap + "\n");
    }
}
