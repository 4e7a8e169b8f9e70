package org.portledger.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.hibernate.Session;

/** The files that imports are made of, in the database: every node can read them, and one backup holds everything. */
@ApplicationScoped
public class Originals {

    private static final int BUFFER = 1 << 16;

    @PersistenceContext
    EntityManager em;

    @Inject
    OriginalPieces pieces;

    /** Keeps {@code file} in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public Original keep(ReceivedFile file) throws IOException {
        Original original = new Original(file);
        em.persist(original);
        em.flush();
        try (InputStream kept = file.openKept()) {
            em.unwrap(Session.class).doWork(connection -> pieces.write(connection, original.getId(), kept));
        }
        return original;
    }

    /**
     * A new stream over the whole original as it came. It holds no connection while nothing is read, and what is skipped of
     * an original that came packed is not read: the members of an archive are found at once.
     */
    public InputStream open(Original original) throws IOException {
        InputStream kept = new PieceStream(number -> pieces.read(original.getId(), number));
        return original.isPacked() ? new GZIPInputStream(kept, BUFFER) : kept;
    }

    /** Forgets the file, in the caller's transaction; there must be nothing left that was made of it. */
    @Transactional(TxType.MANDATORY)
    public void forget(Original original) {
        em.remove(em.contains(original) ? original : em.merge(original));
    }
}
