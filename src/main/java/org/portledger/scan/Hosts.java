package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The hosts of all audits. Which of them a caller may see is for the caller of this class to decide. */
@ApplicationScoped
public class Hosts {

    @PersistenceContext
    EntityManager em;

    /** The audit's host number {@code id}; empty where it has none, even if another audit does. */
    public Optional<Host> find(long auditId, long id) {
        return Optional.ofNullable(em.find(Host.class, id)).filter(host -> host.getAuditId() == auditId);
    }

    /** The names that scans have given the host, in alphabetical order; often empty. */
    @SuppressWarnings("unchecked")
    public List<String> names(long hostId) {
        return em.createNativeQuery("select name from host_name where host_id = :host order by name", String.class)
                .setParameter("host", hostId)
                .getResultList();
    }
}
