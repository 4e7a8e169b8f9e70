package org.portledger.audit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.portledger.scan.EvidenceGrade;

/** What a {@link SeverityTable} has a severity for: everything it knows of a finding but unauthorized use. */
@Embeddable
public record SeverityCell(
        @Enumerated(EnumType.STRING) Verdict verdict,
        @Enumerated(EnumType.STRING) Reach reach,
        @Enumerated(EnumType.STRING) EvidenceGrade evidence) {

    /** All there are, by verdict, evidence and reach, in the order of their declaration. */
    static final List<SeverityCell> ALL = Arrays.stream(Verdict.values())
            .flatMap(verdict -> Arrays.stream(EvidenceGrade.values()).flatMap(evidence -> ofRow(verdict, evidence)))
            .toList();

    /** All that {@link #occurs occur}, in the same order. */
    public static Stream<SeverityCell> occurring() {
        return ALL.stream().filter(SeverityCell::occurs);
    }

    static SeverityCell of(Finding finding) {
        return new SeverityCell(
                finding.getVerdict(),
                Reach.of(finding.getExposure()),
                finding.getService().evidence());
    }

    /** Those of a verdict and an evidence, the narrowest reach first. */
    public static Stream<SeverityCell> ofRow(Verdict verdict, EvidenceGrade evidence) {
        return Arrays.stream(Reach.values()).map(reach -> new SeverityCell(verdict, reach, evidence));
    }

    /**
     * Whether a finding can be so. Without evidence of what listens nothing can fit or contradict an assignment, and only
     * the host's own listing, which tells the reach, names the owner of a port.
     */
    public boolean occurs() {
        return switch (evidence) {
            case GUESSED -> verdict != Verdict.REGISTERED && verdict != Verdict.MISMATCHED;
            case PROBED -> true;
            case OWNER -> reach != Reach.OUTSIDE;
        };
    }

    /** Such as {@code MISMATCHED/ALL/PROBED}. */
    @Override
    public String toString() {
        return verdict + "/" + reach + "/" + evidence;
    }
}
