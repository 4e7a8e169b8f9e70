package org.portledger.audit;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A filter as SQL. Only the conditions that are asked for are there, so that the database can plan for just those. */
final class FindingConditions {

    /** Said of the host's id, to join many at once, and of the finding's own, to walk from host to host. */
    private static final String FROM = """
            from finding f
            join host h on h.id = f.host_id and f.id >= finding_id(h.id, 'TCP', 0) and f.id < finding_id(h.id + 1, 'TCP', 0)
            """;

    private final StringBuilder sql = new StringBuilder(FROM);
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private FindingConditions() {}

    static FindingConditions of(long auditId, FindingFilter filter) {
        var conditions = new FindingConditions();
        // Said of both, so that either side's index can lead.
        conditions.add("where f.audit_id = :audit and h.audit_id = :audit", "audit", auditId);
        if (filter.host() != null) {
            conditions.addHost(HostPattern.of(filter.host()));
        }
        conditions.addGiven("and audit_port(f.audit_id, f.port) = audit_port(:audit, :port)", "port", filter.port());
        conditions.addAnyOf("and f.verdict in (:verdicts)", "verdicts", filter.verdicts());
        conditions.addAnyOf("and f.disposition in (:dispositions)", "dispositions", filter.dispositions());
        if (!filter.dispositions().isEmpty() && !filter.dispositions().contains(Disposition.NEW)) {
            conditions.sql.append(
                    "\nand f.disposition <> 'NEW'"); // said so that the index of all the others can be used
        }
        conditions.addAnyOf("and f.presence in (:presences)", "presences", filter.presences());
        if (filter.text() != null) {
            conditions.add("""
                    and (f.service_name ilike :text or f.product ilike :text
                       or f.product_version ilike :text or f.extra_info ilike :text)""", "text", "%" + escaped(filter.text()) + "%");
        }
        return conditions;
    }

    /** Only what follows the finding {@code id} in the order {@link FindingSort#HOST}. */
    void addAfter(long id) {
        // The address is compared once more by itself, because its index can be entered there.
        add("""
                and h.address >= (select address from host where id = (select host_id from finding where id = :after))
                 and (h.address, h.zone, f.port, f.transport, f.id) > (
                    select ah.address, ah.zone, af.port, af.transport, af.id
                    from finding af join host ah on ah.id = af.host_id
                    where af.id = :after)""", "after", id);
    }

    /** The statement without its beginning: from where, on what conditions. */
    String sql() {
        return sql.toString();
    }

    void setParametersOf(Query query) {
        parameters.forEach(query::setParameter);
    }

    private void addHost(HostPattern host) {
        addGiven("and h.address <<= cast(:network as inet)", "network", host.network());
        addGiven("and h.zone = :zone", "zone", host.zone());
        if (host.name() != null) {
            add("""
                    and exists (select from host_name n
                                 where n.host_id = h.id and lower(n.name) like :name)""", "name", escaped(host.name()) + "%");
        }
    }

    private void addAnyOf(String condition, String parameter, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            add(condition, parameter, values.stream().map(Enum::name).toList());
        }
    }

    private void addGiven(String condition, String parameter, Object value) {
        if (value != null) {
            add(condition, parameter, value);
        }
    }

    private void add(String condition, String parameter, Object value) {
        sql.append('\n').append(condition);
        parameters.put(parameter, value);
    }

    /** What people write stands for itself: no character of it is a wild card. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
