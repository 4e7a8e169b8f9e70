package org.portledger.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** The registry as it is now, read from the database when the application starts. */
@ApplicationScoped
public class CurrentRegistry {

    /** On which PostgreSQL notifies of a newer registry, once it is there. */
    public static final String CHANNEL = "registry";

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
        // In this order, so that each finds what it refers to already there; and the sources first, so that
        // an index that met a refresh half-way is of the older day, and catchUp() reads again.
        List<Source> sources = all(Source.class);
        List<Assignment> assignments = all(Assignment.class);
        List<RegistrationEvent> events = all(RegistrationEvent.class);
        List<RegistryEntry> entries = all(RegistryEntry.class);
        index = new RegistryIndex(sources, assignments, events, entries);
    }

    /** Reads the registry again if the database has a newer one; every refresh brings a later day. */
    @Transactional
    public void catchUp() {
        LocalDate newest = em.createQuery("select max(s.latest) from Source s", LocalDate.class)
                .getSingleResult();
        if (newest.isAfter(index.registryDay())) {
            reload();
        }
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
