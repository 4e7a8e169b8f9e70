package org.portledger.audit.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of the hosts of audits. A page counts, lists and tells facets of the same words: each is looked for once for a
 * request, as among a million hosts that takes a while.
 */
@RequestScoped
class HostNames {

    private final Map<Part, Boolean> found = new HashMap<>();

    @PersistenceContext
    EntityManager em;

    private record Part(long auditId, String word) {}

    /** Whether the word is part of a name of a host of the audit; case does not matter. */
    boolean anyHas(long auditId, String word) {
        return found.computeIfAbsent(new Part(auditId, word), this::isFound);
    }

    private boolean isFound(Part part) {
        return (Boolean) em.createNativeQuery("""
                        select exists(select from host_name n
                                      join host h on h.id = n.host_id
                                      where h.audit_id = :audit and n.name ilike :part)
                        """, Boolean.class)
                .setParameter("audit", part.auditId())
                .setParameter("part", "%" + StatementParameters.escaped(part.word()) + "%")
                .getSingleResult();
    }
}
