package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.portledger.report.export.kept.KeptExports;

/**
 * {@code GET /work/kept-export/7}: the file of an export that was made in the background, for whoever is signed in by a page;
 * see {@link ExportsResource#file} for programs.
 */
@WebServlet("/work/kept-export/*")
public class KeptExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern EXPORT = Pattern.compile("/[0-9]{1,18}");

    @Inject
    private transient KeptExports exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !EXPORT.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileToSave.of(exports, Long.parseLong(path.substring(1))).send(response);
        } catch (NoSuchElementException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
