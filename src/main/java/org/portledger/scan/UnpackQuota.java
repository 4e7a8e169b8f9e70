package org.portledger.scan;

/** What may still come out of one received file, however many streams it holds. */
final class UnpackQuota {

    private final String fileName;
    private final UnpackLimits limits;
    private long used;

    UnpackQuota(String fileName, UnpackLimits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    /**
     * Takes {@code bytes} from what is left.
     *
     * @throws InvalidScanFileException if there is not as much
     */
    void use(long bytes) {
        used += bytes;
        if (used > limits.bytes()) {
            throw new InvalidScanFileException(
                    fileName, "unpacks to more than %d bytes, the most that is read".formatted(limits.bytes()));
        }
    }

    /**
     * @param packed   bytes of one stream that went in
     * @param unpacked bytes that came out of them
     * @throws InvalidScanFileException if that is more than a scan can give
     */
    void checkRatio(String name, long packed, long unpacked) {
        if (unpacked > limits.freeBytes() && unpacked / limits.ratio() > packed) {
            throw new InvalidScanFileException(
                    name, "unpacks to more than %d times its size, which no scan does".formatted(limits.ratio()));
        }
    }
}
