package org.portledger.scan;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Packed bytes on their way to what unpacks them. It knows whose fault a failure is: that of the disk, or of the bytes. */
final class CountedInput extends FilterInputStream {

    private long count;
    private boolean atEnd;
    private Exception failure; // also what stops the reading, such as an import that is not wanted any more

    CountedInput(InputStream in) {
        super(new BufferedInputStream(in));
    }

    /** Bytes that were read. */
    long count() {
        return count;
    }

    /** Throws again what kept the bytes from being read; nothing can be said of them then. */
    void throwFailure() throws IOException {
        if (failure instanceof IOException unreadable) {
            throw unreadable;
        }
        if (failure instanceof RuntimeException stopped) {
            throw stopped;
        }
    }

    /**
     * What is wrong with these bytes, where unpacking them ended by {@code cause}.
     *
     * @param start where they begin in the packed file
     * @throws IOException if it is that they could not be read
     */
    Damage damage(String fileName, long start, Exception cause) throws IOException {
        throwFailure();
        return new Damage(fileName, start + count, reason(cause));
    }

    private String reason(Exception cause) {
        if (atEnd || cause instanceof EOFException) {
            return "it ends there, too early";
        }
        String detail =
                cause.getMessage() == null ? "" : " (" + cause.getMessage().replaceAll("\\.$", "") + ")";
        return "it cannot be unpacked" + detail;
    }

    @Override
    public int read() throws IOException {
        try {
            int next = in.read();
            counted(next < 0 ? -1 : 1);
            return next;
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        try {
            int read = in.read(buffer, start, length);
            counted(read);
            return read;
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        try {
            long skipped = in.skip(bytes);
            count += skipped;
            return skipped;
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /** Going back would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int read) {
        if (read < 0) {
            atEnd = true;
        } else {
            count += read;
        }
    }
}
