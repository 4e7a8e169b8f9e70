package org.portledger.report.export.kept;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces, and gives each away as soon as it is full; the last when it is closed. */
final class PieceOutput extends OutputStream {

    /** Bytes: large enough that the round trips do not count, small enough for any node. */
    static final int PIECE = 1 << 18;

    private final BiConsumer<Integer, byte[]> keeper;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;

    /** @param keeper takes the number of a piece, from 0 on, and its bytes */
    PieceOutput(BiConsumer<Integer, byte[]> keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, PIECE - filled);
            System.arraycopy(source, from, piece, filled, count);
            filled += count;
            from += count;
            left -= count;
            if (filled == PIECE) {
                giveAway();
            }
        }
    }

    private void giveAway() {
        keeper.accept(number++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            giveAway();
        }
    }
}
