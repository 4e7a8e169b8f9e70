package org.portledger.scan.format;

/**
 * A place in a file.
 *
 * @param line the first is 1
 * @param offset bytes before it
 */
record Place(long line, long offset) {

    @Override
    public String toString() {
        return "line " + line + ", byte " + offset;
    }
}
