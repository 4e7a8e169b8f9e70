package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.portledger.audit.Imports;

/**
 * {@code GET /work/original/9}: the file of an import as it came, for whoever is signed in by a page; see
 * {@link ImportsResource#original} for programs.
 */
@WebServlet("/work/original/*")
public class OriginalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern IMPORT = Pattern.compile("/[0-9]{1,18}");

    @Inject
    private transient Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !IMPORT.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileToSave.of(imports, Long.parseLong(path.substring(1))).send(response);
        } catch (NoSuchElementException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
