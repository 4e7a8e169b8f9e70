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
        Original original = new Original(file.sha256(), file.size());
        em.persist(original);
        em.flush();
        try (InputStream packed = file.openPacked()) {
            em.unwrap(Session.class).doWork(connection -> pieces.write(connection, original.getId(), packed));
        }
        return original;
    }

    /** A new stream over the whole original as it came. It holds no connection while nothing is read. */
    public InputStream open(Original original) throws IOException {
        return new GZIPInputStream(new PieceStream(number -> pieces.read(original.getId(), number)), BUFFER);
    }

    /** Forgets the file, in the caller's transaction; there must be nothing left that was made of it. */
    @Transactional(TxType.MANDATORY)
    public void forget(Original original) {
        em.remove(em.contains(original) ? original : em.merge(original));
    }
}
