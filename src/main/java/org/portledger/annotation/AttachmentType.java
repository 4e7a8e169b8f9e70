package org.portledger.annotation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.portledger.scan.ContentSource;

/** What an attached file is, as its content tells; its name and what the client calls it do not count. */
public enum AttachmentType {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    PDF("application/pdf", "%PDF-"),
    /** UTF-8 without control characters, whatever language it is written in. */
    TEXT("text/plain;charset=UTF-8", null),
    /** Anything else; no program is told what it could be. */
    OTHER("application/octet-stream", null);

    private static final int LONGEST_BEGINNING = 8;
    private static final int BUFFER = 1 << 13;

    private final String mediaType;
    private final String beginning;

    AttachmentType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** As {@code Content-Type} has it. */
    public String mediaType() {
        return mediaType;
    }

    /** @throws IOException if the content cannot be read */
    public static AttachmentType of(ContentSource content) throws IOException {
        String start = start(content);
        for (AttachmentType type : values()) {
            if (type.beginning != null && start.startsWith(type.beginning)) {
                return type;
            }
        }
        return isText(content) ? TEXT : OTHER;
    }

    private static String start(ContentSource content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(LONGEST_BEGINNING), ISO_8859_1);
        }
    }

    private static boolean isText(ContentSource content) throws IOException {
        var strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] characters = new char[BUFFER];
        try (Reader reader = new InputStreamReader(content.open(), strict)) {
            for (int count = reader.read(characters); count >= 0; count = reader.read(characters)) {
                if (!isText(characters, count)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isText(char[] characters, int count) {
        for (int i = 0; i < count; i++) {
            if (Character.isISOControl(characters[i]) && "\n\r\t\f".indexOf(characters[i]) < 0) {
                return false;
            }
        }
        return true;
    }
}
