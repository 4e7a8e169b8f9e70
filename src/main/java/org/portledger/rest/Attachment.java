package org.portledger.rest;

import java.nio.charset.StandardCharsets;

/** The header {@code Content-Disposition} of a file to save (RFC 6266). */
final class Attachment {

    private static final String UNRESERVED = "-._~";

    private Attachment() {}

    /** @param fileName as a client once called it: any characters, so all but the plainest are encoded (RFC 8187) */
    static String named(String fileName) {
        StringBuilder encoded = new StringBuilder("attachment; filename*=UTF-8''");
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
