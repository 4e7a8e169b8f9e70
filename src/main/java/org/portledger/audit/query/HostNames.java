package org.portledger.audit.query;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/** The names of the hosts of an audit. Each word is looked for once: among a million hosts, that takes a while. */
final class HostNames {

    private final Map<String, Boolean> found = new HashMap<>();
    private final EntityManager em;
    private final long auditId;

    HostNames(EntityManager em, long auditId) {
        this.em = em;
        this.auditId = auditId;
    }

    /** Whether the word is part of one of them; case does not matter. */
    boolean anyHas(String word) {
        return found.computeIfAbsent(word, this::isFound);
    }

    private boolean isFound(String word) {
        return (Boolean) em.createNativeQuery("""
                        select exists(select from host_name n
                                      join host h on h.id = n.host_id
                                      where h.audit_id = :audit and n.name ilike :part)
                        """, Boolean.class)
                .setParameter("audit", auditId)
                .setParameter("part", "%" + StatementParameters.escaped(word) + "%")
                .getSingleResult();
    }
}
