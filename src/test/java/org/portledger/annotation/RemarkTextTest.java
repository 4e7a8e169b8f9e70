package org.portledger.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.annotation.TextPart.Kind.BLOCK;
import static org.portledger.annotation.TextPart.Kind.CODE;
import static org.portledger.annotation.TextPart.Kind.LINK;
import static org.portledger.annotation.TextPart.Kind.MENTION;
import static org.portledger.annotation.TextPart.Kind.WORDS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.annotation.TextPart.Kind;

class RemarkTextTest {

    private static final Set<String> TEAM = Set.of("ann", "bob.smith", "eve@example.org");

    @Test
    void wordsKeepTheirLines() {
        assertThat(parts("Ask Belarc.\n\nThen  close it.")).containsExactly(words("Ask Belarc.\n\nThen  close it."));
        assertThat(parts("")).isEmpty();
    }

    @Test
    void everyKindIsToldApart() {
        assertThat(parts("@ann: `ss -tlnp` says\n```text\nLISTEN 0\n  128\n```\nsee https://www.iana.org/a?b=c#d."))
                .containsExactly(
                        new TextPart(MENTION, "ann"),
                        words(": "),
                        new TextPart(CODE, "ss -tlnp"),
                        words(" says"),
                        new TextPart(BLOCK, "LISTEN 0\n  128"),
                        words("see "),
                        link("https://www.iana.org/a?b=c#d"),
                        words("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(see http://192.0.2.1:8080/x)|http://192.0.2.1:8080/x",
                "https://example.org/Port_(computer)|https://example.org/Port_(computer)",
                "(https://example.org/Port_(computer)).|https://example.org/Port_(computer)",
                "https://[2001:db8::7]/, yes|https://[2001:db8::7]/",
                "HTTPS://EXAMPLE.ORG!|HTTPS://EXAMPLE.ORG",
                "https://de.example.org/Köln|https://de.example.org/Köln",
                "<https://example.org/>|https://example.org/",
                "\"https://example.org/x\"|https://example.org/x"
            })
    void anAddressEndsBeforeItsSentenceDoes(String text, String address) {
        assertThat(texts(LINK, text)).containsExactly(address);
        assertThat(whole(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org/",
                "xhttp://example.org/",
                "http:example.org",
                "http:///example.org",
                "https://www.iana.org@evil.example/",
                "https://user:password@evil.example/",
                "https://\u202Egro.elpmaxe",
                "https://example.org/\u202Egpj.exe",
                "https://ex\u200Bample.org/",
                "https://example.org/\\evil",
                "https://exa mple.org@",
                "https://",
                "http://)",
                "mailto:ann@example.org"
            })
    void whatIsNoPlainAddressOfTheWebIsNoLink(String text) {
        assertThat(texts(LINK, text)).doesNotContain(text);
        assertThat(parts(text)).extracting(TextPart::kind).doesNotContain(MENTION, CODE, BLOCK);
        assertThat(texts(LINK, text)).allMatch(address -> address.equals("https://exa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "&lt;b&gt; &amp; &#60;",
                "#{visitor.name} ${1+1}",
                "[x](javascript:alert(1))",
                "</div></li></ol>",
                "**bold** _it_ # head"
            })
    void markupIsWords(String text) {
        assertThat(parts(text)).containsExactly(words(text));
    }

    @Test
    void markupInsideOfWhatIsMarkedStaysText() {
        assertThat(parts("`<b>`")).containsExactly(new TextPart(CODE, "<b>"));
        assertThat(parts("```\n</pre><script>\n```")).containsExactly(new TextPart(BLOCK, "</pre><script>"));
        assertThat(parts("https://example.org/<b>")).containsExactly(link("https://example.org/"), words("<b>"));
        assertThat(parts("https://example.org/\"onclick=")).contains(words("\"onclick="));
    }

    @Test
    void nothingInCodeIsALinkOrAMention() {
        assertThat(parts("`@ann https://example.org`")).containsExactly(new TextPart(CODE, "@ann https://example.org"));
        assertThat(parts("```\n@ann\n```")).containsExactly(new TextPart(BLOCK, "@ann"));
    }

    @Test
    void backticksThatCloseNothingAreWords() {
        assertThat(parts("one ` only")).containsExactly(words("one ` only"));
        assertThat(parts("`not over\nlines`")).containsExactly(words("`not over\nlines`"));
        assertThat(parts("``")).containsExactly(words("``"));
    }

    @Test
    void aBlockThatIsNeverClosedHoldsToTheEnd() {
        assertThat(parts("so:\n```\na\n`b`")).containsExactly(words("so:"), new TextPart(BLOCK, "a\n`b`"));
        assertThat(parts("```")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Ask @ann, please', ann",
        "'(@Ann)', ann",
        "'@bob.smith.', bob.smith",
        "'@eve@example.org?', eve@example.org",
        "'cc @ann', ann"
    })
    void membersAreMentioned(String text, String login) {
        assertThat(RemarkText.mentioned(text, TEAM)).containsExactly(login);
        assertThat(whole(text)).isEqualToIgnoringCase(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@nobody", "ann@ann", "@", "@@ann", "@anna", "/@ann", "mail to x@bob.smith", "@eve"})
    void othersAreNot(String text) {
        assertThat(RemarkText.mentioned(text, TEAM)).isEmpty();
        assertThat(parts(text)).containsExactly(words(text));
    }

    @Test
    void whoIsMentionedTwiceIsMentionedOnce() {
        assertThat(RemarkText.mentioned("@bob.smith @ann @ANN", TEAM)).containsExactly("bob.smith", "ann");
    }

    /** Each is as long as a remark may be; a reader that goes back and forth, or too deep, would not come to an end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"`", "@", "http://", "\n", "```\n", ")", "https://a(", "@a.", "`a\n", "@ann ", "(https://a.b/))"
            })
    void aTextThatRepeatsItselfIsReadAtOnce(String unit) {
        String text = unit.repeat(Annotation.MAX_TEXT_LENGTH / unit.length());

        assertThat(parts(text)).hasSizeLessThanOrEqualTo(text.length());
        assertThat(parts("https://a.example/" + text)).isNotEmpty();
    }

    private static List<TextPart> parts(String text) {
        return RemarkText.parts(text, TEAM);
    }

    private static List<String> texts(Kind kind, String text) {
        return parts(text).stream()
                .filter(part -> part.kind() == kind)
                .map(TextPart::text)
                .toList();
    }

    /** What the parts say together: nothing of a line is lost. */
    private static String whole(String text) {
        return parts(text).stream()
                .map(part -> part.kind() == MENTION ? "@" + part.text() : part.text())
                .collect(Collectors.joining());
    }

    private static TextPart words(String text) {
        return new TextPart(WORDS, text);
    }

    private static TextPart link(String address) {
        return new TextPart(LINK, address);
    }
}
