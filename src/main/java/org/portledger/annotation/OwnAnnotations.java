package org.portledger.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.scan.Originals;
import org.portledger.scan.ReceivedFile;

/**
 * What authors do with their own remarks; nobody else does anything with them.
 * Each public method is one transaction; all throw {@link NotSignedInException}, {@link NoSuchElementException} if there
 * is no such remark for the caller, and {@link MissingRoleException} if somebody else wrote it or the caller is only a
 * viewer now.
 */
@ApplicationScoped
@Transactional
public class OwnAnnotations {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Annotations annotations;

    @Inject
    Originals originals;

    @Inject
    Clock clock;

    /** Whether the caller may change a remark that still stands. */
    public boolean mayChange(Annotation annotation) {
        return annotation.getWithdrawnAt() == null
                && annotation.getWrittenBy().equals(caller.account())
                && !caller.isReadOnly()
                && caller.roleIn(annotation.getTeamId())
                        .filter(own -> own.includes(Role.AUDITOR))
                        .isPresent();
    }

    /**
     * Lets a remark say something else from now on. The same text again is no edit.
     *
     * @param version of the remark that the edit was made on
     * @throws StaleAnnotationException     if it has another version by now
     * @throws WithdrawnAnnotationException if it was withdrawn
     * @throws InvalidEntryException        if the text is not as it must be
     */
    public void edit(long id, int version, String text) {
        Annotation annotation = lock(id, version);
        Instant now = clock.instant();
        annotation.edit(text, now);
        annotation.rememberMentioned(annotations.members(annotation.getTeamId()), now);
    }

    /**
     * Takes a remark back, for good. It is shown as withdrawn, and what it said stays in its history.
     *
     * @param version of the remark that the caller saw
     * @throws StaleAnnotationException     if it has another version by now
     * @throws WithdrawnAnnotationException if it was withdrawn before
     */
    public void withdraw(long id, int version) {
        lock(id, version).withdraw(clock.instant());
    }

    /** See {@link Attachments#add}. */
    AttachedFile attach(long id, ReceivedFile file, AttachmentType type) throws IOException {
        Annotation annotation = lock(id);
        AttachedFile attached = annotation.attach(originals.keep(file), file.name(), type, clock.instant());
        em.persist(attached);
        return attached;
    }

    /** Makes sure, before a file is awaited, that the caller may attach it. */
    void requireOwn(long id) {
        requireOwn(annotations.find(id));
    }

    private Annotation lock(long id, int version) {
        Annotation annotation = lock(id);
        if (annotation.getVersion() != version) {
            throw new StaleAnnotationException(annotation);
        }
        return annotation;
    }

    /** Of two changes at once one waits here and sees the other. */
    private Annotation lock(long id) {
        caller.account();
        Annotation annotation = em.find(Annotation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (annotation == null || caller.roleIn(annotation.getTeamId()).isEmpty()) {
            throw new NoSuchElementException("No remark " + id);
        }
        requireOwn(annotation);
        return annotation;
    }

    private void requireOwn(Annotation annotation) {
        if (!annotation.getWrittenBy().equals(caller.account())) {
            throw new MissingRoleException("Only who wrote a remark may change it");
        }
        caller.require(annotation.getTeamId(), Role.AUDITOR);
    }
}
