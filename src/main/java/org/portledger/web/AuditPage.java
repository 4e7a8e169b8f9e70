package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Audit;
import org.portledger.audit.Audits;
import org.portledger.audit.FindingFilter;
import org.portledger.audit.Findings;
import org.portledger.audit.ImportRequests;
import org.portledger.audit.ImportStatus;
import org.portledger.audit.Imports;
import org.portledger.audit.Verdict;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanNotice;
import org.portledger.scan.StatedOrigin;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/** Backs {@code work/audit.xhtml}: what an audit holds, and the way of scanners' files into it. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SCANS = 100;
    private static final int MOST_IMPORTS = 20;

    @Inject
    private Audits audits;

    @Inject
    private Findings findings;

    @Inject
    private Imports imports;

    @Inject
    private ImportRequests requests;

    @Inject
    private Permission permission;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    private transient Audit audit;
    private transient List<Refused> refused;
    private transient List<String> repeated;

    /** A file that was refused as it came, and why. */
    public record Refused(String file, String why) {}

    /** Called before the page is shown; answers 404 if the address names no audit of the visitor's. */
    public void load() {
        audit = Refusal.found("audit", id, audits::find);
    }

    /** Takes one file; several that are dropped at once come one after the other. */
    public void upload(FileUploadEvent event) throws IOException {
        UploadedFile file = event.getFile();
        try (InputStream content = file.getInputStream()) {
            if (requests.request(id, file.getFileName(), StatedOrigin.NONE, content)
                    .wasThere()) {
                getRepeated().add(file.getFileName());
            }
        } catch (InvalidScanFileException e) {
            getRefused().add(new Refused(file.getFileName(), e.getMessage()));
        }
    }

    /** The files since the page was opened of which no import was made, in their order. */
    public List<Refused> getRefused() {
        if (refused == null) {
            refused = new ArrayList<>();
        }
        return refused;
    }

    /** The names of the files since the page was opened that the audit had already, in their order. */
    public List<String> getRepeated() {
        if (repeated == null) {
            repeated = new ArrayList<>();
        }
        return repeated;
    }

    /** Whether an import has not ended, so that the page is to look again. */
    public boolean isBusy() {
        return getImports().stream().anyMatch(status -> !status.state().isEnded());
    }

    /** The last requested first. */
    public List<ImportStatus> getImports() {
        return imports.list(id, MOST_IMPORTS);
    }

    public Audit getAudit() {
        if (audit == null) {
            audit = audits.find(id);
        }
        return audit;
    }

    /** Whether the visitor may import. */
    public boolean isWritable() {
        return permission.toWrite(getAudit());
    }

    /** The last imported first. */
    public List<Scan> getScans() {
        return audits.scans(id, MOST_SCANS);
    }

    public List<ScanNotice> notices(Scan scan) {
        return audits.notices(scan.getId());
    }

    /** How many findings have each verdict; those that none has are left out. */
    public Map<Verdict, Integer> getByVerdict() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            int count = findings.count(id, new FindingFilter(null, null, Set.of(verdict), Set.of(), Set.of(), null));
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        return counts;
    }
}
