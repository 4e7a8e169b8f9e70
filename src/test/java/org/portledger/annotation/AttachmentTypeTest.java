package org.portledger.annotation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTypeTest {

    @Test
    void picturesAndDocumentsAreKnownByTheirBeginning() throws IOException {
        assertThat(typeOf("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1)))
                .isEqualTo(AttachmentType.PNG);
        assertThat(typeOf("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF".getBytes(ISO_8859_1)))
                .isEqualTo(AttachmentType.JPEG);
        assertThat(typeOf("%PDF-1.7\n\u00e2\u00e3".getBytes(ISO_8859_1))).isEqualTo(AttachmentType.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Netid State\r\n\ttcp LISTEN\f", "Ответ владельца", "😀", "PNG", "%PD", "\uFEFFbegun with a mark"
            })
    void linesOfUtf8AreText(String text) throws IOException {
        assertThat(typeOf(text.getBytes(UTF_8))).isEqualTo(AttachmentType.TEXT);
    }

    /** It is served as text, which no browser runs. */
    @Test
    void markupIsText() throws IOException {
        assertThat(typeOf("<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8)))
                .isEqualTo(AttachmentType.TEXT);
        assertThat(typeOf("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8)))
                .isEqualTo(AttachmentType.TEXT);
    }

    @Test
    void allElseIsOther() throws IOException {
        assertThat(typeOf(new byte[] {0})).isEqualTo(AttachmentType.OTHER);
        assertThat(typeOf("GIF89a\1\0".getBytes(ISO_8859_1))).isEqualTo(AttachmentType.OTHER);
        assertThat(typeOf("PK\3\4".getBytes(ISO_8859_1))).isEqualTo(AttachmentType.OTHER);
        assertThat(typeOf("Grüße".getBytes(ISO_8859_1))).isEqualTo(AttachmentType.OTHER);
        assertThat(typeOf("text".getBytes(UTF_16))).isEqualTo(AttachmentType.OTHER);
        assertThat(typeOf("\u001b[31mred".getBytes(UTF_8))).isEqualTo(AttachmentType.OTHER);
    }

    @Test
    void oneWrongByteAfterMuchTextMakesNoTextOfIt() throws IOException {
        byte[] content = "x".repeat(100_000).getBytes(UTF_8);
        assertThat(typeOf(content)).isEqualTo(AttachmentType.TEXT);
        content[99_999] = (byte) 0xC3; // half a letter
        assertThat(typeOf(content)).isEqualTo(AttachmentType.OTHER);
    }

    @Test
    void aFileMayBeAsLargeAsTheLimitAndNoLarger() {
        var limit = new AttachmentLimit(10);
        limit.require(10);
        assertThatThrownBy(() -> limit.require(11))
                .isInstanceOf(TooLargeAttachmentException.class)
                .hasMessage("Attached files may have 10 bytes at most");
    }

    private static AttachmentType typeOf(byte[] content) throws IOException {
        return AttachmentType.of(() -> new ByteArrayInputStream(content));
    }
}
