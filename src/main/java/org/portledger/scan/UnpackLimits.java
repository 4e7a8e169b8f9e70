package org.portledger.scan;

/**
 * How much may come out of a packed file.
 *
 * @param bytes      of all that one received file holds
 * @param freeBytes  of a single stream that may come out however small it was; a scan of one empty network packs very well
 * @param ratio      bytes that may come out for each that went in, once more than {@code freeBytes} did
 */
public record UnpackLimits(long bytes, long freeBytes, int ratio) {

    private static final long FREE_BYTES = 64L << 20;

    /** Real scans shrink to a twentieth or a fortieth, a long run of the same byte to a thousandth. */
    private static final int RATIO = 300;

    /** Those of an installation, which states only how many bytes it takes. */
    public static UnpackLimits of(long bytes) {
        return new UnpackLimits(bytes, FREE_BYTES, RATIO);
    }
}
