package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.diff.DiffForm;
import org.portledger.report.diff.DifferenceKind;
import org.portledger.report.diff.PortDifference;
import org.portledger.report.diff.ScanDiffs;
import org.portledger.report.diff.ScanPair;
import org.portledger.scan.Scan;

/**
 * Backs {@code work/diff.xhtml}: what differs between two scans of an audit, {@code /work/diff/5?from=17&to=18}; see
 * {@link DiffQuery}. With {@code format=} it is a file to save.
 */
@Named
@RequestScoped
public class DiffPage {

    private static final int MOST_SCANS = 200;
    private static final int ROWS = 100;

    @Inject
    private Audits audits;

    @Inject
    private ScanDiffs diffs;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    private Audit audit;
    private List<Scan> scans = List.of();
    private DiffQuery query;
    private ScanPair pair;
    private Map<DifferenceKind, Long> counts = Map.of();
    private List<PortDifference> rows = List.of();

    /** Called before the page is shown; answers 404 or 400 if the address names nothing that can be compared. */
    public void load() {
        audit = Refusal.found("audit", auditId, audits::find);
        if (audit == null) {
            return;
        }
        try {
            scans = audits.scans(auditId, MOST_SCANS);
            query = DiffQuery.of(Faces.getRequestParameterMap());
            pair = pair();
            if (pair != null) {
                look(Faces.getRequestParameter("format"));
            }
        } catch (InvalidEntryException e) {
            Refusal.send(400, "The address cannot be read: " + e.getMessage() + ".");
        } catch (NoSuchElementException e) {
            Refusal.send(404, e.getMessage() + ".");
        }
    }

    /** The two scans that are named; where one is missing, the one before the other. Null if there are no two. */
    private ScanPair pair() {
        Long from = query.scan("from");
        Long to = query.scan("to");
        if (from == null || to == null) {
            return ScanPair.latest(scans, to).orElse(null);
        }
        ScanPair named = diffs.pair(from, to, query.isAsGiven());
        if (named.before().getAuditId() != auditId) {
            throw new NoSuchElementException("No scan " + from + " in this audit");
        }
        return named;
    }

    private void look(String format) {
        if (format != null) {
            send(InvalidEntryException.requireConstant("format", format, DiffForm.class));
            return;
        }
        counts = diffs.counts(pair, query.filter());
        rows = diffs.list(pair, query.filter(), query.after(), ROWS + 1);
    }

    private void send(DiffForm form) {
        String name =
                "scans-%d-%d.%s".formatted(pair.before().getId(), pair.after().getId(), form.extension());
        Faces.sendFile(name, true, out -> diffs.write(pair, query.filter(), form, out));
    }

    /** A choice for each kind, and how many ports are of it. */
    public List<KindChoice> getKinds() {
        return Arrays.stream(DifferenceKind.values())
                .map(kind -> new KindChoice(
                        kind,
                        counts.get(kind),
                        kind == query.kind(),
                        address(query.with("after", null).with("kind", kind == query.kind() ? null : kind))))
                .toList();
    }

    /**
     * A kind of difference to show alone, as a link.
     *
     * @param current whether it is chosen; the link then takes it back
     */
    public record KindChoice(DifferenceKind kind, long count, boolean current, String address) {}

    public List<PortDifference> getRows() {
        return rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
    }

    /** The query of the address that lists the findings of the row's host and port. */
    public String findings(PortDifference row) {
        String port = Integer.toString(row.port().number());
        return FacetList.address(FindingQuery.of(FindingField.HOST, List.of(row.host()))
                .and(FindingQuery.of(FindingField.PORT, List.of(port))));
    }

    /** The query of the next page's address; null if this is the last. */
    public String getNext() {
        return rows.size() > ROWS
                ? address(query.with("after", rows.get(ROWS - 1).place()))
                : null;
    }

    /** The query of the address of the whole list as a file; {@code &format=} is to follow. */
    public String getFile() {
        return address(query.with("after", null));
    }

    /** The query of the address with the scans the other way round. */
    public String getSwapped() {
        return new DiffQuery(Map.of(
                        "from", Long.toString(pair.after().getId()),
                        "to", Long.toString(pair.before().getId()),
                        "order", "given"))
                .toString();
    }

    /** Says which scans they are, so that a link stays what it is when there are newer ones. */
    private String address(DiffQuery wanted) {
        return wanted.with("from", pair.before().getId())
                .with("to", pair.after().getId())
                .toString();
    }

    public Audit getAudit() {
        return audit;
    }

    /** The last imported first. */
    public List<Scan> getScans() {
        return scans;
    }

    /** Null if the audit has no two scans. */
    public ScanPair getPair() {
        return pair;
    }

    public DiffQuery getQuery() {
        return query;
    }
}
