package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/** The packed bytes of an original, piece after piece. */
final class PieceStream extends InputStream {

    private final OriginalPieces pieces;
    private final long originalId;
    private byte[] piece = {}; // null after the last
    private int next;
    private int number;

    PieceStream(OriginalPieces pieces, long originalId) {
        this.pieces = pieces;
        this.originalId = originalId;
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
                piece = pieces.read(originalId, number++);
                next = 0;
            } catch (SQLException e) {
                throw new IOException("The database does not give the kept file", e);
            }
        }
        return piece != null;
    }
}
