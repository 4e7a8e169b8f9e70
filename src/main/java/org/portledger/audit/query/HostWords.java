package org.portledger.audit.query;

import org.portledger.query.QueryWord;

/** A word without a field: an address or a network, else part of a name or of a tag of the host. */
final class HostWords implements FieldKind {

    private static final FieldKind HOST = HostTerm.HOST.kind();

    @Override
    public Condition read(QueryWord value) {
        return isAddress(value)
                ? HOST.read(value)
                : parameters -> {
                    String pattern = parameters.addPattern("%", value.value(), "%");
                    return """
                    exists (select from host_name n where n.host_id = h.id and n.name ilike %1$s)
                     or exists (select from host_tag t where t.host_id = h.id and t.audit_id = :audit
                                                         and t.taken_at is null and t.tag ilike %1$s)""".formatted(pattern);
                };
    }

    private static boolean isAddress(QueryWord value) {
        try {
            return !value.quoted() && HostPattern.of(value.value()).name() == null;
        } catch (IllegalArgumentException looksLikeOne) {
            return false;
        }
    }
}
