package org.portledger.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.portledger.report.diff.DifferenceKind;
import org.portledger.report.diff.PortDifference;
import org.portledger.report.diff.SeenPort;
import org.portledger.scan.PortState;

/** How pages write what became of a port from one scan to another. */
@Named
@ApplicationScoped
public class DiffWords {

    @Inject
    Words words;

    /** "not tested since" for what an older scan saw and the newer one did not test. */
    public String kind(DifferenceKind kind) {
        return kind == DifferenceKind.NOT_COVERED ? "not tested since" : words.of(kind);
    }

    /** Such as "changed: service, version". */
    public String became(PortDifference row) {
        return switch (row.kind()) {
            case CHANGED -> "changed: " + row.changed().stream().map(words::of).collect(joining(", "));
            case NEW -> row.tested() ? "new" : "new, not tested before";
            default -> kind(row.kind());
        };
    }

    /** What one of two scans tells of a port: what listens, and the state where it is not plainly open. */
    public String seen(SeenPort seen) {
        String told = seen.inWords().isEmpty() ? "not told" : seen.inWords();
        return seen.state() == PortState.OPEN ? told : told + ", " + words.of(seen.state());
    }
}
