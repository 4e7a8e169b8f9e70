package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * What a decision on a finding rests on, as the database writes it ({@code seen_as} in V048): tunnel, name, product and
 * process with slashes between, such as {@code ssl/http/nginx/}.
 */
public record SeenAs(String text) {

    /** Such as "ssl, http, nginx"; "nothing that a scan could tell" if there is none of them. */
    public String inWords() {
        String words =
                Stream.of(text.split("/")).filter(part -> !part.isEmpty()).collect(joining(", "));
        return words.isEmpty() ? "nothing that a scan could tell" : words;
    }

    @Override
    public String toString() {
        return text;
    }
}
