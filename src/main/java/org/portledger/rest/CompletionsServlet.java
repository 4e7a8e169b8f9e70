package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.portledger.audit.query.FindingSearch;

/**
 * {@code GET /work/completions/5?q=verdict:de&at=10}: for the script of the query box, whose visitor is signed in by a
 * page; see {@link AuditFindingsResource#completions} for programs.
 */
@WebServlet("/work/completions/*")
public class CompletionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern AUDIT = Pattern.compile("/[0-9]{1,18}");
    private static final Pattern CARET = Pattern.compile("[0-9]{1,9}");

    private final transient Jsonb json = new JsonForm().getContext(null);

    @Inject
    private transient FindingSearch search;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String at = Objects.toString(request.getParameter("at"), "");
        if (path == null || !AUDIT.matcher(path).matches() || !CARET.matcher(at).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var found = search.completions(
                    Long.parseLong(path.substring(1)), request.getParameter("q"), Integer.parseInt(at));
            response.setContentType(MediaType.APPLICATION_JSON);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.toJson(found, response.getWriter());
        } catch (NoSuchElementException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
