package org.portledger.scan;

/**
 * Where packed bytes stop making sense. What came out before is good, as far as anybody can tell.
 *
 * @param fileName of the packed file
 * @param offset   bytes before the place; the fault may stand some thousand bytes earlier, which were unpacked at once
 * @param reason   without a full stop
 */
public record Damage(String fileName, long offset, String reason) {

    /** For a file of which nothing came out. */
    InvalidScanFileException refusal() {
        return new InvalidScanFileException(
                fileName, "damaged near byte %d of the packed file: %s".formatted(offset, reason));
    }

    /** A sentence. */
    @Override
    public String toString() {
        return "%s is damaged near byte %d of the packed file: %s.".formatted(fileName, offset, reason);
    }
}
