package org.portledger.scan;

/** Thrown for a file that no scan can be made of; nothing of it is stored. The message is for people and names the place. */
public class InvalidScanFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param fileName the client's name for the file
     * @param problem  what is wrong with it, without a full stop
     */
    public InvalidScanFileException(String fileName, String problem) {
        super(fileName + ": " + problem);
    }

    /** @param line of the file where reading ended; the first is 1 */
    public InvalidScanFileException(String fileName, long line, String problem) {
        super(fileName + ", line " + line + ": " + problem);
    }
}
