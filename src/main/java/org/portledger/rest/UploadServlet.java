package org.portledger.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * {@code POST /work/upload/5?name=scan.xml}: a file that the script of an audit's page sends, for whoever is signed in by
 * a page. It is taken, and answered, by {@link AuditScansResource#importScan}.
 *
 * <p>A page of somebody else's could make a browser send something here, but not with a header of its own choice; so
 * nothing is taken without that of scripts.
 */
@WebServlet("/work/upload/*")
public class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern AUDIT = Pattern.compile("/[0-9]{1,18}");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        if (path == null || !AUDIT.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isOfScript(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            request.getRequestDispatcher("/api/v1/audits" + path + "/scans").forward(request, response);
        }
    }

    /** Whether a script of one of our pages sends it. */
    static boolean isOfScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null;
    }
}
