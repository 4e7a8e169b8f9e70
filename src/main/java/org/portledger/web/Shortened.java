package org.portledger.web;

/** So much of what came with an address that a message may repeat. */
final class Shortened {

    private static final int SHOWN = 40;

    private Shortened() {}

    static String of(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
