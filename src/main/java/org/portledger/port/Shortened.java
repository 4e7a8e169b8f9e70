package org.portledger.port;

/** So much of what somebody sent that a message may repeat. */
public final class Shortened {

    private static final int SHOWN = 40;

    private Shortened() {}

    /** The beginning of {@code text}, with an ellipsis where it goes on; nothing is written as {@code null}. */
    public static String of(String text) {
        if (text == null) {
            return "null";
        }
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
