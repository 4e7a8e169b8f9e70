package org.portledger.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The body of a {@link Capture}: decides with the first byte, when status and headers are set, whether it holds back. */
final class CaptureStream extends ServletOutputStream {

    /** Bytes; a longer answer is a download rather than a page. */
    private static final int MAX_LENGTH = 512 * 1024;

    private final Capture response;
    private boolean begun;
    private ByteArrayOutputStream held;

    CaptureStream(Capture response) {
        this.response = response;
    }

    boolean isHolding() {
        return held != null;
    }

    byte[] held() {
        return held == null ? new byte[0] : held.toByteArray();
    }

    void forget() {
        begun = false;
        held = null;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            held = response.isForEveryone() ? new ByteArrayOutputStream(32 * 1024) : null;
        }
        if (held != null && held.size() + length > MAX_LENGTH) {
            held.writeTo(client());
            held = null;
        }
        if (held == null) {
            client().write(bytes, offset, length);
        } else {
            held.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (held == null) {
            client().flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (held == null) {
            client().close();
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("Answers that may be kept are written at once");
    }

    private ServletOutputStream client() throws IOException {
        return response.getResponse().getOutputStream();
    }
}
