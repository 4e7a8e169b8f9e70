package org.portledger.annotation;

/**
 * A part of a remark's text, of one kind. It is plain text, whatever characters are in it; who shows it escapes it.
 *
 * @param text never empty; may have several lines where its kind is {@link Kind#WORDS} or {@link Kind#BLOCK}
 */
public record TextPart(Kind kind, String text) {

    /** What a part is. */
    public enum Kind {
        WORDS,
        /** An address of the web. The text is the address itself, so that nothing else can be pretended. */
        LINK,
        /** What stood between two backticks on a line. */
        CODE,
        /** The lines between two fences of three backticks. */
        BLOCK,
        /** The login of somebody who is mentioned, without its {@code @}. */
        MENTION
    }
}
