package org.portledger.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The way of a newer file of IANA's into the registry: it is offered, its difference looked at, and then it is applied.
 * Who may do so is for the deliveries to ask: the registry knows no accounts.
 */
@ApplicationScoped
public class RegistryRefresh {

    /** Bytes of the largest file that is taken. */
    public static final int MAX_SIZE = IanaFile.MAX_SIZE;

    private static final int MAX_NAME_LENGTH = 255;

    @PersistenceContext
    EntityManager em;

    @Inject
    RefreshTransaction transaction;

    @Inject
    CurrentRegistry registry;

    @Inject
    Clock clock;

    /**
     * Compares a file with the registry and keeps it, applying nothing. The same file again is the same offer.
     *
     * @param day the registry's own date, which the XML form holds itself; null if it is not told
     * @param by  who offers it
     * @throws InvalidIanaFileException if it is not the whole of IANA's registry, or older than what is there
     */
    @Transactional
    public RefreshPreview offer(String fileName, byte[] content, LocalDate day, String by) {
        IanaFile file = IanaFile.read(content);
        LocalDate ofDay = dayOf(file, day);
        String sha256 = sha256(content);
        Optional<OfferedFile> applied = applied(sha256, ofDay);
        if (applied.isPresent()) {
            return preview(applied.get());
        }
        RegistrySnapshot known = snapshot();
        RegistryDiff diff = Plausibility.check(known, file, ofDay);
        return new RefreshPreview(
                kept(fileName, content, sha256, file, ofDay, known.newest(), by),
                diff.changes().stream().map(RefreshPreview.Change::of).toList(),
                file.unreadable());
    }

    /**
     * What an offered file would do, or what it did.
     *
     * @throws NoSuchElementException    if there is none of that id
     * @throws RegistryConflictException if another file was applied since it was compared
     */
    @Transactional
    public RefreshPreview preview(long id) {
        return preview(find(id));
    }

    /** What was offered, the last first. */
    public List<OfferedFile> list(int most) {
        return em.createQuery("select f from OfferedFile f order by f.id desc", OfferedFile.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Applies an offered file in one transaction; one that is applied already changes nothing. This node answers from the
     * new registry when the call returns, the others within a moment.
     *
     * @throws NoSuchElementException    if there is none of that id
     * @throws RegistryConflictException if another file was applied since it was compared
     */
    public OfferedFile apply(long id, String by) {
        OfferedFile file = transaction.apply(id, by);
        registry.catchUp();
        return file;
    }

    /**
     * An offered file as it came.
     *
     * @throws NoSuchElementException if there is none of that id
     */
    public byte[] content(long id) {
        find(id);
        return (byte[]) em.createNativeQuery("select content from registry_refresh where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private OfferedFile find(long id) {
        OfferedFile file = em.find(OfferedFile.class, id);
        if (file == null) {
            throw new NoSuchElementException("No offered file " + id);
        }
        return file;
    }

    private RefreshPreview preview(OfferedFile file) {
        if (file.isApplied()) {
            return new RefreshPreview(file, made(file), List.of());
        }
        RegistrySnapshot known = snapshot();
        if (!known.newest().equals(file.getBase())) {
            throw new RegistryConflictException(file, known.newest());
        }
        IanaFile content = IanaFile.read(content(file.getId()));
        return new RefreshPreview(
                file,
                RegistryDiff.between(known, content, file.getDay()).changes().stream()
                        .map(RefreshPreview.Change::of)
                        .toList(),
                content.unreadable());
    }

    private List<RefreshPreview.Change> made(OfferedFile file) {
        if (file.getEvents() == 0) {
            return List.of();
        }
        return em.createQuery("""
                        select e from RegistrationEvent e where e.source.id = :source
                        order by e.number nulls last, e.transport, e.id
                        """, RegistrationEvent.class)
                .setParameter("source", file.getSource())
                .getResultStream()
                .map(RefreshPreview.Change::of)
                .toList();
    }

    private LocalDate dayOf(IanaFile file, LocalDate told) {
        LocalDate day = file.updated() == null ? told : file.updated();
        if (day == null) {
            throw new InvalidIanaFileException("The CSV form does not hold its date: tell it as well");
        }
        if (told != null && !told.equals(day)) {
            throw new InvalidIanaFileException("The file is of %s, not of %s".formatted(day, told));
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new InvalidIanaFileException("The file is of %s, which is still to come".formatted(day));
        }
        return day;
    }

    private Optional<OfferedFile> applied(String sha256, LocalDate day) {
        return em.createQuery("""
                        select f from OfferedFile f where f.sha256 = :sha256 and f.day = :day and f.appliedAt is not null
                        """, OfferedFile.class)
                .setParameter("sha256", sha256)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private OfferedFile kept(
            String fileName, byte[] content, String sha256, IanaFile file, LocalDate day, String base, String by) {
        em.createNativeQuery("""
                        insert into registry_refresh (file_name, form, sha256, content, day, base_source, rows, unreadable,
                                                      offered_at, offered_by)
                        values (:name, :form, :sha256, :content, :day, :base, :rows, :unreadable, :now, :by)
                        on conflict on constraint registry_refresh_once do nothing
                        """)
                .setParameter("name", safe(fileName, file))
                .setParameter("form", file.form().name())
                .setParameter("sha256", sha256)
                .setParameter("content", content)
                .setParameter("day", day)
                .setParameter("base", base)
                .setParameter("rows", file.rows().size())
                .setParameter("unreadable", file.unreadable().size())
                .setParameter("now", clock.instant())
                .setParameter("by", by)
                .executeUpdate();
        return em.createQuery("""
                        select f from OfferedFile f where f.sha256 = :sha256 and f.day = :day and f.base = :base
                        """, OfferedFile.class)
                .setParameter("sha256", sha256)
                .setParameter("day", day)
                .setParameter("base", base)
                .getSingleResult();
    }

    /** The client's name for it, for showing only; or one that says what it is. */
    private static String safe(String fileName, IanaFile file) {
        String printable = fileName == null
                ? ""
                : fileName.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                        .strip();
        return printable.isEmpty() || printable.length() > MAX_NAME_LENGTH ? "IANA's " + file.form() : printable;
    }

    private RegistrySnapshot snapshot() {
        return em.unwrap(Session.class).doReturningWork(RegistrySnapshot::of);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
