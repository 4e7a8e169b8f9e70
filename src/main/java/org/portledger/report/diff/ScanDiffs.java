package org.portledger.report.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.Audits;
import org.portledger.audit.Statements;
import org.portledger.scan.Scan;

/**
 * What differs between two scans of an audit of the caller's teams. Each public method is one transaction; all throw
 * {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class ScanDiffs {

    /** So many rows at a time come from the database's cursor. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Audits audits;

    /**
     * The two scans to compare.
     *
     * @param asGiven whether {@code one} is to be the earlier one, whatever the scans' own times say
     * @throws NoSuchElementException if there is no such scan for the caller
     * @throws InvalidEntryException  if they are of two audits
     */
    public ScanPair pair(long one, long other, boolean asGiven) {
        Scan first = audits.scan(one);
        Scan second = audits.scan(other);
        return asGiven ? new ScanPair(first, second) : ScanPair.byTime(first, second);
    }

    /**
     * How many ports there are of each kind, 0 included, on the host and port of the filter; its kinds leave nothing out.
     *
     * @throws NoSuchElementException if the scans are none of the caller's
     */
    public Map<DifferenceKind, Long> counts(ScanPair scans, DiffFilter filter) {
        requireOwn(scans);
        avoidLoops(scans, filter);
        Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
        for (DifferenceKind kind : DifferenceKind.values()) {
            counts.put(kind, 0L);
        }
        var sql = new DiffSql(scans, filter);
        query("select d.kind as kind, count(*) as ports " + sql.text() + " group by d.kind", sql)
                .getResultList()
                .forEach(row -> counts.put(
                        DifferenceKind.valueOf(row.get("kind", String.class)), row.get("ports", Long.class)));
        return counts;
    }

    /**
     * A part of the list, by host and port.
     *
     * @param after where the part before ended; null to begin
     * @param rows  how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     * @throws NoSuchElementException if the scans are none of the caller's
     */
    public List<PortDifference> list(ScanPair scans, DiffFilter filter, DiffPlace after, int rows) {
        requireOwn(scans);
        var sql = new DiffSql(scans, filter).ofKinds(filter);
        if (after != null) {
            sql.after(after);
        }
        return query(DiffRow.SELECT + sql.text() + DiffRow.ORDER, sql)
                .setMaxResults(Math.max(1, Math.min(rows, MOST_ROWS)))
                .getResultStream()
                .map(DiffRow::read)
                .toList();
    }

    /**
     * The whole list, by host and port, one after the other; it never is in memory.
     *
     * @throws NoSuchElementException if the scans are none of the caller's
     */
    public void read(ScanPair scans, DiffFilter filter, Consumer<PortDifference> reader) {
        requireOwn(scans);
        avoidLoops(scans, filter);
        var sql = new DiffSql(scans, filter).ofKinds(filter);
        try (Stream<Tuple> rows = query(DiffRow.SELECT + sql.text() + DiffRow.ORDER, sql)
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_A_TIME)
                .getResultStream()) {
            rows.map(DiffRow::read).forEach(reader);
        }
    }

    /**
     * The whole list as a file, in the form of {@code form}; the stream stays open.
     *
     * @throws NoSuchElementException if the scans are none of the caller's
     * @throws UncheckedIOException   if whoever reads went away
     */
    public void write(ScanPair scans, DiffFilter filter, DiffForm form, OutputStream out) throws IOException {
        Map<DifferenceKind, Long> counts = form == DiffForm.JSON ? counts(scans, filter) : Map.of();
        DiffWriter writer = form.writer(out, scans, counts);
        read(scans, filter, writer::add);
        writer.end();
    }

    /** The questions about all of two scans; those about one host are answered host by host. */
    private void avoidLoops(ScanPair scans, DiffFilter filter) {
        if (filter.host() == null) {
            int most = Math.max(scans.before().getObservations(), scans.after().getObservations());
            em.unwrap(Session.class).doWork(connection -> new Statements(connection).avoidLoops(most));
        }
    }

    private void requireOwn(ScanPair scans) {
        audits.find(scans.before().getAuditId());
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(String text, DiffSql sql) {
        return sql.bind((TypedQuery<Tuple>) em.createNativeQuery(text, Tuple.class));
    }
}
