package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.annotation.Attachments;

/**
 * {@code GET /work/attachment/7/1}: a file of a remark, for whoever is signed in by a page; see
 * {@link AttachmentsResource#file} for programs.
 */
@WebServlet("/work/attachment/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([0-9]{1,18})/([0-9]{1,2})");

    @Inject
    private transient Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Objects.toString(request.getPathInfo(), ""));
        if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileToSave.of(attachments, Long.parseLong(file.group(1)), Integer.parseInt(file.group(2)))
                    .send(response);
        } catch (NoSuchElementException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
