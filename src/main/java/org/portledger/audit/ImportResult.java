package org.portledger.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.portledger.scan.Scan;

/** What an import did with one scan; it never changes. */
@Entity
@Table(name = "import_result")
public class ImportResult {

    @EmbeddedId
    private Key key;

    @MapsId("scanId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scan_id")
    private Scan scan;

    @Column(name = "already_imported")
    private boolean alreadyImported;

    private long appeared;

    private long back;

    private long unchanged;

    private long gone;

    private long unverified;

    @Column(name = "by_verdict")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> byVerdict;

    /** An import has at most one result for a scan. */
    @Embeddable
    record Key(
            @Column(name = "import_id") Long importId,
            @Column(name = "scan_id") Long scanId) implements Serializable {}

    protected ImportResult() {
        // for JPA
    }

    private ImportResult(long importId, Scan scan) {
        this.key = new Key(importId, scan.getId());
        this.scan = scan;
        this.byVerdict = Map.of();
    }

    /** Of a scan that the audit had: nothing was changed. */
    static ImportResult known(long importId, Scan scan) {
        ImportResult result = new ImportResult(importId, scan);
        result.alreadyImported = true;
        return result;
    }

    static ImportResult of(long importId, Scan scan, ReconciledFindings findings) {
        ImportResult result = new ImportResult(importId, scan);
        result.appeared = findings.appeared();
        result.back = findings.back();
        result.unchanged = findings.unchanged();
        result.gone = findings.gone();
        result.unverified = findings.unverified();
        result.byVerdict = new TreeMap<>();
        findings.byVerdict().forEach((verdict, count) -> result.byVerdict.put(verdict.name(), count));
        return result;
    }

    long getImportId() {
        return key.importId();
    }

    public Scan getScan() {
        return scan;
    }

    /** Whether the audit had a scan of the very same bytes, so that nothing was changed and the counts are 0. */
    public boolean isAlreadyImported() {
        return alreadyImported;
    }

    /** Open ports that the audit had never met. */
    public long getAppeared() {
        return appeared;
    }

    /** Open ports that were gone or unverified before. */
    public long getBack() {
        return back;
    }

    /** Open ports that were present before; also those that only an older scan than the newest saw. */
    public long getUnchanged() {
        return unchanged;
    }

    /** Findings that were not gone before, and now are: tested and absent. */
    public long getGone() {
        return gone;
    }

    /** Findings that were present before, and now are absent and were not tested. */
    public long getUnverified() {
        return unverified;
    }

    /** How many open ports of this scan got each verdict; those that none got are left out. */
    public Map<Verdict, Long> getByVerdict() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        byVerdict.forEach((verdict, count) -> counts.put(Verdict.valueOf(verdict), count));
        return counts;
    }
}
