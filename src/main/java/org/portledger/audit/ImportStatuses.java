package org.portledger.audit;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.portledger.scan.ScanNotice;
import org.portledger.scan.Scans;

/** How imports stand: each with its worker's lock, its progress and what it did. Asked for all at once, as lists are long. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ImportStatuses {

    @PersistenceContext
    EntityManager em;

    @Inject
    Scans scans;

    /** In the order of {@code jobs}. */
    List<ImportStatus> of(List<ImportJob> jobs) {
        Set<Long> running = running(jobs);
        List<ImportResult> results = results(jobs);
        Map<Long, List<ScanNotice>> notices = scans.notices(
                results.stream().map(result -> result.getScan().getId()).toList());
        Map<Long, List<ImportResult>> byImport = results.stream().collect(groupingBy(ImportResult::getImportId));
        return jobs.stream()
                .map(job -> status(job, running, byImport.getOrDefault(job.getId(), List.of()), notices))
                .toList();
    }

    private ImportStatus status(
            ImportJob job, Set<Long> running, List<ImportResult> results, Map<Long, List<ScanNotice>> notices) {
        return running.contains(job.getId())
                ? new ImportStatus(
                        job, ImportState.RUNNING, em.find(ImportProgress.class, job.getId()), List.of(), Map.of())
                : new ImportStatus(job, job.getState(), null, results, notices);
    }

    /** Those that a worker has: it holds their rows locked, which others can refer to and not lock. */
    private Set<Long> running(Collection<ImportJob> jobs) {
        Set<Long> waiting = new HashSet<>();
        jobs.stream()
                .filter(job -> !job.getState().isEnded())
                .map(ImportJob::getId)
                .forEach(waiting::add);
        if (!waiting.isEmpty()) {
            em.unwrap(Session.class)
                    .createNativeQuery("select id from import where id in (:ids) for share skip locked", Long.class)
                    .setParameter("ids", Set.copyOf(waiting))
                    .getResultList()
                    .forEach(waiting::remove);
        }
        return waiting;
    }

    private List<ImportResult> results(Collection<ImportJob> jobs) {
        List<Long> done = jobs.stream()
                .filter(job -> job.getState() == ImportState.DONE)
                .map(ImportJob::getId)
                .toList();
        return em.createQuery("""
                        select r from ImportResult r join fetch r.scan
                        where r.key.importId in :imports
                        order by r.key.scanId
                        """, ImportResult.class)
                .setParameter("imports", done)
                .getResultList();
    }
}
