package org.portledger.audit.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.portledger.audit.Disposition;
import org.portledger.audit.Presence;
import org.portledger.audit.Severity;
import org.portledger.audit.Verdict;
import org.portledger.port.TransportProtocol;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.Exposure;

/** What a query can ask of findings in particular, written before a colon: {@code verdict:deregistered}. */
public enum FindingField {
    HOST("host:10.0.0.0/8", "an address, a network, or the beginning of a host name", new HostField("f.host_id")),
    VERDICT(
            "verdict:deregistered,mismatched",
            "how it compares with the registry",
            WordsField.of("f.verdict", Verdict.values())),
    PRESENCE("presence:present", "what the scans say of it now", WordsField.of("f.presence", Presence.values())),
    DISPOSITION(
            "disposition:new,in_triage", "what people decided", WordsField.of("f.disposition", Disposition.values())),
    SEVERITY("severity:>=high", "how much it matters", WordsField.ranked("f.severity", Severity.values())),
    EVIDENCE("evidence:>guessed", "how the service was told", WordsField.ranked("f.evidence", EvidenceGrade.values())),
    EXPOSURE("exposure:all", "from where it can be reached", WordsField.ranked("f.exposure", Exposure.values())),
    TRANSPORT("transport:udp", "the transport protocol", WordsField.of("f.transport", TransportProtocol.values())),
    PORT("port:2693,8000-8100", "a port, a span, or system, user, dynamic", new PortField()),
    SERVICE("service:http*", "the service's name, * for the rest", TextField.whole("f.service_name")),
    PRODUCT("product:\"apache httpd\"", "part of the product's name", TextField.part("f.product")),
    PROCESS("process:java", "the program that listens, * for the rest", TextField.whole("f.process")),
    SEEN("seen:>2026-01-01", "when it was seen last", DaysField.past("f.last_seen")),
    FIRST("first:<7d", "when it was seen first", DaysField.past("f.first_seen")),
    ASSIGNEE(
            "assignee:me",
            "who cares for it: a login, me, none",
            new OrNone(new AssigneeField(), "f.assignee_id is null")),
    DUE("due:<7d", "by when; <0d is overdue", new OrNone(DaysField.ahead("f.due_day"), "f.due_day is null")),
    TAG("tag:lab", "a tag that people put on it, or none", new OrNone(new TagField(), "f.tags = '{}'")),
    ASKS("asks:again", "is to be judged again", WordsField.flag("again", "f.asks_again")),
    REGISTRY(
            "registry:changed",
            "of whose port a newer registry says something new",
            WordsField.flag("changed", "f.registry_changed is not null")),
    UNAUTHORIZED("unauthorized:yes", "IANA reports use by others", WordsField.yesOrNo("f.unauthorized_use"));

    private final String example;
    private final String meaning;
    private final FieldKind kind;

    FindingField(String example, String meaning, FieldKind kind) {
        this.example = example;
        this.meaning = meaning;
        this.kind = kind;
    }

    /** A query that uses it. */
    public String getExample() {
        return example;
    }

    /** What it asks for, for people: a part of a sentence. */
    public String getMeaning() {
        return meaning;
    }

    FieldKind kind() {
        return kind;
    }

    /** Empty if there is no such field; case does not matter. */
    public static Optional<FindingField> called(String word) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** As queries write it, without the colon. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
