package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.portledger.port.ServiceName;

/**
 * That one name means others: what a scanner calls a service, or which program listens, by the names that IANA gives.
 *
 * @param name       as the scanner or the host writes it
 * @param registered the names under which the registry has it or had it; empty where {@code name} tells nothing
 * @param reason     ends a sentence that goes on with "as", such as "HTTP over TLS is https"
 * @param source     what shows it, such as "RFC 9110, section 4.2.2"; null where that is common knowledge
 */
public record Equivalence(Kind kind, String name, List<ServiceName> registered, String reason, String source) {

    /** What a name is the name of. */
    public enum Kind {
        SERVICE("service"),
        SERVICE_OVER_TLS("service over TLS"),
        PROCESS("process");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** @throws IllegalArgumentException if there is no kind of this name */
        static Kind named(String words) {
            return Arrays.stream(values())
                    .filter(kind -> kind.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no kind '%s'".formatted(words)));
        }
    }

    public Equivalence {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(reason, "reason");
        registered = List.copyOf(registered);
    }

    /** Such as "as HTTP over TLS is https (RFC 9110, section 4.2.2)". */
    String because() {
        return "as " + reason + (source == null ? "" : " (%s)".formatted(source));
    }
}
