package org.portledger.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Holds back an answer that calls itself {@code public}, until it is whole. Any other goes on to the client as it is
 * written, and so does one that is too long to be kept.
 */
final class Capture extends HttpServletResponseWrapper {

    private final CaptureStream body = new CaptureStream(this);
    private PrintWriter writer;

    Capture(HttpServletResponse response) {
        super(response);
    }

    /** What was held back; empty where there was nothing, or it went on to the client. */
    byte[] held() {
        if (writer != null) {
            writer.flush();
        }
        return body.held();
    }

    /** Whether this is a success that anybody may get again. */
    boolean isForEveryone() {
        String cacheControl = getHeader("Cache-Control");
        return getStatus() == SC_OK && cacheControl != null && cacheControl.startsWith("public");
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!body.isHolding()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.forget();
    }

    @Override
    public void reset() {
        super.reset();
        body.forget();
        writer = null;
    }

    @Override
    public void sendError(int status) throws IOException {
        body.forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        body.forget();
        super.sendError(status, message);
    }
}
