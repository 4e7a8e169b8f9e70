package org.portledger.audit.query;

import java.util.Locale;

/** What a query can ask of hosts in particular, written before a colon: {@code host:10.0.0.0/8}. */
public enum HostTerm {
    HOST("host:10.0.0.0/8", "an address, a network, or the beginning of a name", new HostField("h.id")),
    NAME(
            "name:*.example.org",
            "a name that scans gave it, * for the rest",
            new Among("exists (select from host_name n where n.host_id = h.id", TextField.whole("n.name"))),
    TAG(
            "tag:lab",
            "a tag that people put on it, * for the rest, or none",
            new OrNone(new Among(Rows.TAGS, TextField.whole("t.tag")), "not " + Rows.TAGS + ")")),
    PORT("port:2693,8000-8100", "a port that is open now", new Among(Rows.OPEN, new PortField()));

    private final String example;
    private final String meaning;
    private final FieldKind kind;

    HostTerm(String example, String meaning, FieldKind kind) {
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

    /** As queries write it, without the colon. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An enum's own constants cannot be used by its elements. */
    private static final class Rows {

        /** Said twice of the host, as in {@link FindingSource#JOINED}: many are found from host to host, few from port to port. */
        static final String OPEN = """
                exists (select from finding f
                        where f.host_id = h.id and f.id >= finding_id(h.id, 'TCP', 0) and f.id < finding_id(h.id + 1, 'TCP', 0)
                          and f.audit_id = :audit and f.presence = 'PRESENT'""";

        static final String TAGS =
                "exists (select from host_tag t where t.host_id = h.id and t.audit_id = :audit and t.taken_at is null";
    }
}
