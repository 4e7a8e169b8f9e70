package org.portledger.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The registry as it is now, read from the database when the application starts. */
@ApplicationScoped
public class CurrentRegistry {

    @PersistenceContext
    private EntityManager em;

    private volatile RegistryIndex index;

    /** The newest index; hold on to it for the length of one job, so that all of its answers agree. */
    public RegistryIndex index() {
        return index;
    }

    /** Reads the registry again, after it changed; whoever holds the old index keeps it. */
    @Transactional
    public void reload() {
        // in this order, so that each finds what it refers to already there
        List<Source> sources = all(Source.class);
        List<Assignment> assignments = all(Assignment.class);
        List<RegistrationEvent> events = all(RegistrationEvent.class);
        List<RegistryEntry> entries = all(RegistryEntry.class);
        index = new RegistryIndex(sources, assignments, events, entries);
    }

    /** At the start and before anything else that starts, so that nobody ever meets an empty registry. */
    @Transactional
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup event) {
        reload();
    }

    private <T> List<T> all(Class<T> type) {
        return em.createQuery("select e from " + type.getSimpleName() + " e order by e.id", type)
                .getResultList();
    }
}
