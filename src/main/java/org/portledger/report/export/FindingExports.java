package org.portledger.report.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.Rules;
import org.portledger.audit.query.FindingListing;
import org.portledger.audit.query.FindingQuery;
import org.portledger.registry.CurrentRegistry;
import org.portledger.scan.Scan;

/** Findings as files to save. */
@ApplicationScoped
@Transactional
public class FindingExports {

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    @Inject
    FindingListing findings;

    @Inject
    Rules rules;

    @Inject
    CurrentRegistry registry;

    /**
     * Writes all findings that match, by host and port; none of them stays in memory, and the stream stays open. Whatever
     * is imported or decided meanwhile is not in it.
     *
     * @throws NotSignedInException   if nobody is signed in
     * @throws NoSuchElementException if there is no such audit for the caller
     * @throws UncheckedIOException   if whoever reads went away
     */
    public void write(long auditId, FindingQuery query, ExportForm form, OutputStream out) throws IOException {
        freeze();
        write(auditId, query, form, out, () -> {});
    }

    /** What is read in the caller's transaction from now on is how all stands now. Nothing may have been read in it before. */
    @Transactional(TxType.MANDATORY)
    public void freeze() {
        em.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }

    /**
     * The same in the caller's transaction, which is {@linkplain #freeze frozen}.
     *
     * @param written called after each finding
     */
    @Transactional(TxType.MANDATORY)
    public void write(long auditId, FindingQuery query, ExportForm form, OutputStream out, Runnable written)
            throws IOException {
        ExportWriter writer = form.writer(out, facts(audits.find(auditId), query.toString()));
        findings.read(auditId, query, finding -> {
            writer.add(finding);
            written.run();
        });
        writer.end();
    }

    private ExportFacts facts(Audit audit, String query) {
        return new ExportFacts(
                audit.getId(),
                audit.getName(),
                audit.getTeam().getName(),
                query,
                dataAsOf(audit),
                registry.index().registryDay(),
                scans(audit),
                rules.holdingIn(audit));
    }

    private Instant dataAsOf(Audit audit) {
        return Stream.of(
                        newest("select max(s.importedAt) from Scan s where s.auditId = :audit", audit),
                        newest("select max(c.changedAt) from FindingChange c where c.finding.audit.id = :audit", audit))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Instant newest(String query, Audit audit) {
        return em.createQuery(query, Instant.class)
                .setParameter("audit", audit.getId())
                .getSingleResult();
    }

    private List<Scan> scans(Audit audit) {
        return em.createQuery("select s from Scan s where s.auditId = :audit order by s.seenAt, s.sha256", Scan.class)
                .setParameter("audit", audit.getId())
                .getResultList();
    }
}
