package org.portledger.report.diff;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.PortState;

/**
 * What one of two scans tells of an open port.
 *
 * @param service as the scanner names it, with its tunnel, such as {@code ssl/http}; null where it does not, as are the following
 * @param process the program that listens, which only a listing of the host itself tells
 */
public record SeenPort(
        PortState state, EvidenceGrade evidence, String service, String product, String version, String process) {

    /** Service, software and process in a line; empty if nothing is told. */
    public String inWords() {
        return Stream.of(service, product, version, process)
                .filter(Objects::nonNull)
                .collect(joining(" "));
    }
}
