package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/** What the database keeps in pieces, one after the other; no connection is held while nothing is read. */
public final class PieceStream extends InputStream {

    private final Pieces pieces;
    private byte[] piece = {}; // null after the last
    private int next;
    private int number;

    public PieceStream(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Where the pieces are. */
    @FunctionalInterface
    public interface Pieces {

        /**
         * @param number the first is 0
         * @return null after the last
         */
        byte[] read(int number) throws SQLException;
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (piece != null && next == piece.length) {
            try {
                piece = pieces.read(number++);
                next = 0;
            } catch (SQLException e) {
                throw new IOException("The database does not give the kept file", e);
            }
        }
        return piece != null;
    }
}
