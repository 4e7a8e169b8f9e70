package org.portledger.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.portledger.port.ServiceName;
import org.portledger.scan.EvidenceGrade;

/**
 * What a scan says of the service behind an open port, in the scanner's words.
 *
 * @param evidence  how the scan came to say so, never null
 * @param name      null where it could not tell, as are the following
 * @param tunnel    what the service was reached through, such as {@code ssl}
 * @param extraInfo what else the service said of itself
 */
@Embeddable
public record SeenService(
        @Enumerated(EnumType.STRING) EvidenceGrade evidence,
        @Column(name = "service_name") ServiceName name,
        String tunnel,
        String product,
        @Column(name = "product_version") String version,
        @Column(name = "extra_info") String extraInfo) {

    public SeenService {
        requireNonNull(evidence, "evidence");
    }

    /** What a verdict needs to know; product and version make no difference to it. */
    static SeenService named(EvidenceGrade evidence, ServiceName name, String tunnel) {
        return new SeenService(evidence, name, tunnel, null, null, null);
    }

    /**
     * Whether the scan really tells what listens. A name looked up by the port's number is none: it only repeats
     * somebody's table. Neither is one that tells nothing, such as nmap's {@code tcpwrapped}.
     */
    public boolean isTold() {
        return !registeredNames().isEmpty();
    }

    /** The names under which IANA may have the service; empty if the scan does not tell. */
    public List<ServiceName> registeredNames() {
        return evidence == EvidenceGrade.GUESSED || name == null
                ? List.of()
                : equivalence().map(Equivalence::registered).orElse(List.of(name));
    }

    /** What the scanner's name means where that is not simply IANA's. */
    Optional<Equivalence> equivalence() {
        return name == null ? Optional.empty() : Equivalences.KNOWN.ofService(name, tunnel);
    }

    /** The service as scanners write it, such as {@code http}, or {@code ssl/http} through a tunnel; null if not named. */
    public String label() {
        return tunnel == null || name == null ? Objects.toString(name, null) : tunnel + "/" + name;
    }

    /**
     * What listens in a few words: product and version, else the process, else the service; empty if nothing is told.
     *
     * @param process null where it was seen from outside, or the host did not tell
     */
    public String listener(String process) {
        return product == null && process != null ? process : inWords();
    }

    /** Product and version, such as {@code OpenSSH 8.4p1}; without a product the label; empty if there is neither. */
    public String inWords() {
        String software = Stream.of(product, version).filter(Objects::nonNull).collect(joining(" "));
        return software.isEmpty() ? Objects.toString(label(), "") : software;
    }
}
