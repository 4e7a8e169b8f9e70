package org.portledger.annotation;

import static java.util.stream.Collectors.toCollection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portledger.annotation.TextPart.Kind;

/**
 * Reads what people write in a remark: words, links, {@code code}, fenced blocks and mentions. There is no other markup,
 * and none of the parts is ever made into any here.
 */
final class RemarkText {

    /** A line of its own; what follows the backticks names the language of the block and is not shown. */
    private static final Pattern FENCE = Pattern.compile("```[\\w+#.-]*\\s*");

    private static final Pattern MARKED = Pattern.compile("""
            `(?<code>[^`\\n]++)`\
            |(?<![\\p{L}\\p{N}])(?<link>https?://[^\\s<>"`]++)\
            |(?<![\\p{L}\\p{N}._@/-])@(?<login>[a-z0-9][a-z0-9._@-]{0,79})""", Pattern.CASE_INSENSITIVE);

    /** What ends a sentence rather than an address. */
    private static final String AFTER_ADDRESS = ".,;:!?'";

    private static final String AFTER_LOGIN = "._@-";

    private final Set<String> logins;
    private final List<TextPart> parts = new ArrayList<>();

    private RemarkText(Set<String> logins) {
        this.logins = logins;
    }

    /**
     * The parts of a text in their order; an empty list for an empty text.
     *
     * @param text   its lines end with line feeds
     * @param logins of those who can be mentioned; whatever else follows an {@code @} is words
     */
    static List<TextPart> parts(String text, Set<String> logins) {
        var reading = new RemarkText(logins);
        reading.readLines(text);
        return List.copyOf(reading.parts);
    }

    /** Whom of {@code logins} a text mentions, in its order, each once; often nobody. */
    static Set<String> mentioned(String text, Set<String> logins) {
        return parts(text, logins).stream()
                .filter(part -> part.kind() == Kind.MENTION)
                .map(TextPart::text)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** A fence that is never closed holds to the end. */
    private void readLines(String text) {
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            if (FENCE.matcher(line).matches()) {
                readBetweenFences(String.join("\n", lines), fenced);
                lines.clear();
                fenced = !fenced;
            } else {
                lines.add(line);
            }
        }
        readBetweenFences(String.join("\n", lines), fenced);
    }

    private void readBetweenFences(String text, boolean fenced) {
        if (fenced) {
            add(Kind.BLOCK, text);
        } else {
            readMarked(text);
        }
    }

    private void readMarked(String text) {
        Matcher marked = MARKED.matcher(text);
        int told = 0;
        int from = 0;
        while (from <= text.length() && marked.find(from)) {
            Optional<TextPart> part = part(marked);
            from = marked.end();
            if (part.isPresent()) {
                add(Kind.WORDS, text.substring(told, marked.start()));
                parts.add(part.get());
                from = endOf(part.get(), marked);
                told = from;
            }
        }
        add(Kind.WORDS, text.substring(told));
    }

    /** Empty if it only looks like one. */
    private Optional<TextPart> part(Matcher marked) {
        if (marked.group("code") != null) {
            return Optional.of(new TextPart(Kind.CODE, marked.group("code")));
        }
        return marked.group("link") != null
                ? address(marked.group("link")).map(address -> new TextPart(Kind.LINK, address))
                : login(marked.group("login")).map(login -> new TextPart(Kind.MENTION, login));
    }

    /** What follows an address or a login, such as a full stop, is words again. */
    private static int endOf(TextPart part, Matcher marked) {
        return switch (part.kind()) {
            case LINK -> marked.start("link") + part.text().length();
            case MENTION -> marked.start("login") + part.text().length();
            default -> marked.end();
        };
    }

    /** Empty where a reader could take it for another address than it is, or where it is none. */
    private static Optional<String> address(String written) {
        String address = withoutEndOfSentence(written);
        try {
            var uri = new URI(address);
            boolean isPlain = uri.getHost() != null && uri.getRawUserInfo() == null;
            return Optional.of(address).filter(any -> isPlain && isOfVisibleCharacters(any));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfVisibleCharacters(String address) {
        return address.codePoints().allMatch(c -> c < 0x80 || Character.isLetterOrDigit(c));
    }

    /** A closing bracket belongs to an address that has the opening one. */
    private static String withoutEndOfSentence(String address) {
        long unopened = address.chars().filter(c -> c == ')').count()
                - address.chars().filter(c -> c == '(').count();
        int end = address.length();
        while (end > 0) {
            char last = address.charAt(end - 1);
            boolean isBracket = last == ')' && unopened > 0;
            if (!isBracket && AFTER_ADDRESS.indexOf(last) < 0) {
                break;
            }
            unopened -= isBracket ? 1 : 0;
            end--;
        }
        return address.substring(0, end);
    }

    private Optional<String> login(String written) {
        String login = written.toLowerCase(Locale.ROOT);
        while (!logins.contains(login) && AFTER_LOGIN.indexOf(login.charAt(login.length() - 1)) >= 0) {
            login = login.substring(0, login.length() - 1);
        }
        return Optional.of(login).filter(logins::contains);
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(kind, text));
        }
    }
}
