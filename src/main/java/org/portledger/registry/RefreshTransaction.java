package org.portledger.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.hibernate.Session;

/** The one transaction in which a newer file becomes the registry, whole or not at all. */
@ApplicationScoped
class RefreshTransaction {

    /** Any number that no other lock of ours has; of several nodes that apply a file at once, one does. */
    private static final long LOCK = 2693_041;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<RegistryApplied> applied;

    @Inject
    Clock clock;

    /**
     * Applies an offered file; one that is applied already stays as it is.
     *
     * @throws NoSuchElementException    if there is none of that id
     * @throws RegistryConflictException if another file was applied since it was compared
     */
    @Transactional
    OfferedFile apply(long id, String by) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        OfferedFile file = em.find(OfferedFile.class, id);
        if (file == null) {
            throw new NoSuchElementException("No offered file " + id);
        }
        if (!file.isApplied()) {
            byte[] content = content(id);
            em.unwrap(Session.class).doWork(connection -> apply(file, content, by, connection));
        }
        return file;
    }

    private byte[] content(long id) {
        return (byte[]) em.createNativeQuery("select content from registry_refresh where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void apply(OfferedFile file, byte[] bytes, String by, Connection connection) throws SQLException {
        RegistrySnapshot known = RegistrySnapshot.of(connection);
        if (!known.newest().equals(file.getBase())) {
            throw new RegistryConflictException(file, known.newest());
        }
        if (file.getDay().equals(known.day())) {
            file.applied(known.newest(), 0, by, clock.instant()); // it says what the registry says
            return;
        }
        IanaFile content = IanaFile.read(bytes);
        RegistryDiff diff = RegistryDiff.between(known, content, file.getDay());
        String source = "iana-%s-%s".formatted(file.getForm(), file.getDay()).toLowerCase(Locale.ROOT);
        var update = new RegistryUpdate(connection, known.newest(), source, file.getDay());
        update.addSource(file.getId());
        for (RegistryChange change : diff.changes()) {
            update.write(change, known.day());
        }
        update.see(diff.seen());
        update.replaceRows(content.rows());
        update.announce();
        file.applied(source, diff.changes().size(), by, clock.instant());
        em.flush(); // whoever hears of it finds it so
        applied.fire(new RegistryApplied(file.getId()));
    }
}
