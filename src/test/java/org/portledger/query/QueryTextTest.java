package org.portledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    private static final int MAX_LENGTH = 20;

    private static final Pattern BARE = Pattern.compile("[^\\s\"]*");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"web server\" x', 'web server'",
                "'\"a\"\"b\"', 'a\"b'",
                "'\"\"\"a\"', '\"a'",
                "'\"\"\"\"', '\"'",
                "'\"\"', ''",
                "'plain\"rest\"', 'plain'"
            })
    void aWordEndsWithItsQuotationMarkOrABlank(String text, String word) {
        assertThat(read(text).word(BARE).value()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\"", "a\"", "\"a", "a\"\"b", "a b, c:d"})
    void whatIsQuotedIsReadAsItWas(String value) {
        assertThat(read(QueryWord.of(value, true).toString()).word(BARE).value())
                .isEqualTo(value);
    }

    @Test
    void aFieldIsANameWithAColon() {
        QueryText text = read("  host:x");

        assertThat(text.skipBlanks()).isTrue();
        assertThat(text.takeField()).contains(new QueryWord("host", false, 2, 4));
        assertThat(text.takeField()).isEmpty();
        assertThat(text.word(BARE)).isEqualTo(new QueryWord("x", false, 7, 1));
        assertThat(text.skipBlanks()).isFalse();
    }

    @Test
    void flawsAreFoundWhereTheyAre() {
        assertFlaw("x".repeat(22), "LONG [22, 20]", 21, 2);
        assertFlaw("ab\u200ec", "CHARACTER [U+200E]", 3, 1);
        assertFlaw("a\u0000", "CHARACTER [U+0000]", 2, 1);
        assertFlaw("ab\ud800", "CHARACTER [U+D800]", 3, 1);
    }

    @Test
    void anOpenQuotationMarkIsAFlaw() {
        QueryText text = read("\"open");

        var thrown = catchThrowableOfType(QueryException.class, () -> text.word(BARE));

        assertThat(thrown).hasMessage("QUOTE []");
        assertThat(thrown.getAt()).isEqualTo(1);
        assertThat(thrown.getLength()).isEqualTo(5);
    }

    private static void assertFlaw(String text, String message, int at, int length) {
        var thrown = catchThrowableOfType(QueryException.class, () -> read(text));

        assertThat(thrown).hasMessage(message);
        assertThat(thrown.getAt()).isEqualTo(at);
        assertThat(thrown.getLength()).isEqualTo(length);
    }

    private static QueryText read(String text) {
        return new QueryText(text, MAX_LENGTH, (flaw, facts) -> flaw + " " + Arrays.toString(facts));
    }
}
