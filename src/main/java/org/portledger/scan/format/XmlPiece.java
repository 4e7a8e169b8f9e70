package org.portledger.scan.format;

import java.io.IOException;
import java.util.Arrays;

/** A tag of an XML document, or a text between two, while it is read: its characters, of which the last may be taken back. */
final class XmlPiece {

    private static final int REFUSED = Character.MAX_CODE_POINT + 1;

    private char[] chars = new char[1024];
    private int length;
    private int reference = -1; // where the reference that is being read begins, or -1

    void clear() {
        length = 0;
        reference = -1;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    void copyTo(char[] target, int at, int from, int count) {
        System.arraycopy(chars, from, target, at, count);
    }

    void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    /** Adds the plain characters that come next, until there are {@code max} characters, or no room is left for more at once. */
    void addPlain(TamedCharacters in, boolean[] plain, int max) throws IOException {
        length += in.copy(plain, chars, length, Math.min(chars.length, max) - length);
    }

    void putBefore(String text) {
        char[] both = new char[chars.length + text.length()];
        text.getChars(0, text.length(), both, 0);
        System.arraycopy(chars, 0, both, text.length(), length);
        chars = both;
        length += text.length();
    }

    boolean isBlank() {
        int i = 0;
        while (i < length && chars[i] <= ' ') {
            i++;
        }
        return i == length;
    }

    /** Whether this is the tag that ends an element. */
    boolean isEnd() {
        return length > 1 && chars[0] == '<' && chars[1] == '/';
    }

    /** Whether this is the tag of an element that ends with it. */
    boolean isEmptyElement() {
        return length > 2 && chars[length - 2] == '/';
    }

    /** The name in the tag; empty if this is none. */
    String name() {
        return length > 1 && chars[0] == '<' ? String.valueOf(chars, nameStart(), nameEnd() - nameStart()) : "";
    }

    /** Whether the name in the tag is that of an element that is read; what has no name is left for the parser to find. */
    boolean isOf(ReadElements read) {
        return nameStart() == nameEnd() || read.has(chars, nameStart(), nameEnd());
    }

    void beginIn(OpenElements open) {
        open.begin(chars, nameStart(), nameEnd());
    }

    /** False if the element that this ends is not open. */
    boolean endIn(OpenElements open) {
        return open.end(chars, nameStart(), nameEnd());
    }

    private int nameStart() {
        return isEnd() ? 2 : 1;
    }

    private int nameEnd() {
        int end = nameStart();
        while (end < length && chars[end] > ' ' && chars[end] != '/' && chars[end] != '>' && chars[end] != '<') {
            end++;
        }
        return end;
    }

    /** A value begins here. */
    void beginValue() {
        reference = -1;
    }

    /** The character that is added next is the first of a reference. */
    void beginReference() {
        reference = length;
    }

    boolean isInReference() {
        return reference >= 0;
    }

    /** The reference ends with the character added last. If XML does not allow what it stands for, it is taken back, and its length given; else 0. */
    int endReference() {
        int taken = chars[reference + 1] == '#' && !isAllowed(referred()) ? length - reference : 0;
        length -= taken;
        reference = -1;
        return taken;
    }

    /** A value that is cut must not end in half a reference, nor in half a character. */
    void dropUnfinished() {
        if (reference >= 0) {
            length = reference;
        } else if (Character.isHighSurrogate(chars[length - 1])) {
            length--;
        }
    }

    /** The character that the reference at the end stands for; one that is not allowed if it stands for none. */
    private int referred() {
        boolean hexadecimal = chars[reference + 2] == 'x';
        int code = 0;
        for (int i = reference + (hexadecimal ? 3 : 2); i < length - 1 && code < REFUSED; i++) {
            int digit = Character.digit(chars[i], hexadecimal ? 16 : 10);
            code = digit < 0 ? REFUSED : code * (hexadecimal ? 16 : 10) + digit;
        }
        return code;
    }

    /** XML 1.0, section 2.2. */
    private static boolean isAllowed(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF && c < REFUSED
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }
}
