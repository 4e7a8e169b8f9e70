package org.portledger.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCompleterTest {

    private final QueryCompleter completer = new QueryCompleter((column, begun) -> List.of(column + " " + begun));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "verd | verdict:",
                "-verd | -verdict:",
                "port:80 pres | port:80 presence:",
                "verdict:dereg | verdict:deregistered",
                "-VERDICT:Dereg | -VERDICT:deregistered",
                "verdict:dynamic,dereg | verdict:dynamic,deregistered",
                "severity:>=hi | severity:>=high",
                "port:sys | port:system",
                "unauthorized:y | unauthorized:yes",
            })
    void theLastWordIsCompleted(String text, String completed) {
        assertThat(completer.completions(text, text.length()))
                .containsExactly(new Completion(completed, completed.length(), words(completed)));
    }

    @Test
    void theWordAtTheCaretIsCompletedAndTheRestStays() {
        assertThat(completer.completions("verdict:dexx port:80", 10))
                .containsExactly(new Completion("verdict:deregistered port:80", 20, ""));
    }

    @Test
    void whatTheAuditHoldsCompletesATextAndIsQuotedWhereNeeded() {
        assertThat(completer.completions("process:ja", 10))
                .containsExactly(new Completion("process:\"f.process ja\"", 22, ""));
    }

    @Test
    void anEmptyWordIsOfferedFields() {
        assertThat(completer.completions("", 0)).hasSize(QueryCompleter.MOST);
        assertThat(completer.completions("port:80 ", 8).get(0).query()).isEqualTo("port:80 host:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verdict:dynamic", "verdict:zzz", "nofield:x", "zzz", "\"verd", "port:80"})
    void whatIsFinishedOrFitsNothingIsLeftAlone(String text) {
        assertThat(completer.completions(text, text.length())).isEmpty();
    }

    @Test
    void aCaretOutsideIsAtTheNearerEnd() {
        assertThat(completer.completions("verd", 99)).hasSize(1);
        assertThat(completer.completions("verd", -1)).hasSize(QueryCompleter.MOST);
        assertThat(completer.completions(null, 0)).hasSize(QueryCompleter.MOST);
        assertThat(completer.completions("x".repeat(5_000), 5_000)).isEmpty();
    }

    private static String words(String completed) {
        return FindingField.called(completed.replaceAll(".* |-|:", ""))
                .map(field -> field.getMeaning() + ", such as " + field.getExample())
                .orElse("");
    }
}
