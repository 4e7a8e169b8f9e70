package org.portledger.scan;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/**
 * What the database keeps in pieces, one after the other, all but the last of one size; no connection is held while nothing
 * is read.
 */
public final class PieceStream extends InputStream {

    private final Pieces pieces;
    private byte[] piece = {}; // null after the last
    private int next;
    private int number; // of the piece that is read next

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

    /** Pieces that lie between here and there are not read. */
    @Override
    public long skip(long bytes) throws IOException {
        if (bytes <= 0 || !fill()) {
            return 0;
        }
        int left = piece.length - next;
        long beyond = bytes - left;
        if (beyond < 0) {
            next += (int) bytes;
            return bytes;
        }
        if (jump(beyond)) {
            return bytes;
        }
        next = piece.length; // it ends before: no further than this piece, which is surely there
        return left;
    }

    /**
     * Goes into a later piece, if there is one.
     *
     * @param beyond bytes behind the end of this piece
     */
    private boolean jump(long beyond) throws IOException {
        long between = beyond / piece.length;
        int place = (int) (beyond % piece.length);
        byte[] target = number + between > Integer.MAX_VALUE ? null : piece((int) (number + between));
        if (target == null || target.length < place) {
            return false;
        }
        number += (int) between + 1;
        piece = target;
        next = place;
        return true;
    }

    private boolean fill() throws IOException {
        if (piece != null && next == piece.length) {
            piece = piece(number++);
            next = 0;
        }
        return piece != null;
    }

    private byte[] piece(int which) throws IOException {
        try {
            return pieces.read(which);
        } catch (SQLException e) {
            throw new IOException("The database does not give the kept file", e);
        }
    }
}
