package org.portledger.report.export.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** The packed bytes of exports in the database, in pieces. */
@ApplicationScoped
class ExportPieces {

    @PersistenceContext
    EntityManager em;

    /** In the caller's transaction: there is the whole file or none of it. */
    @Transactional(TxType.MANDATORY)
    void write(long exportId, int number, byte[] bytes) {
        em.createNativeQuery("insert into kept_export_piece (export_id, number, bytes) values (:id, :number, :bytes)")
                .setParameter("id", exportId)
                .setParameter("number", number)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /**
     * @param number the first is 0
     * @return null after the last
     */
    @Transactional
    byte[] read(long exportId, int number) {
        @SuppressWarnings("unchecked")
        List<byte[]> piece = em.createNativeQuery(
                        "select bytes from kept_export_piece where export_id = :id and number = :number", byte[].class)
                .setParameter("id", exportId)
                .setParameter("number", number)
                .getResultList();
        return piece.isEmpty() ? null : piece.get(0);
    }
}
