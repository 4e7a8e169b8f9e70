package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.LEFT_OUT;

import java.util.Set;
import org.portledger.port.Port;
import org.portledger.port.PortSet;
import org.portledger.port.ServiceName;
import org.portledger.scan.EvidenceGrade;
import org.portledger.scan.ScanSink;

/**
 * What masscan tells of a port, in whatever form: that it is open or closed, and in a record of its own what the service
 * behind it answered. All is as masscan writes it.
 *
 * @param time    in seconds since 1970
 * @param status  {@code open} or {@code closed}; null in a record of an answer
 * @param service the protocol of the answer, or the part of it that is told; null in a record of the status
 */
record MasscanRecord(
        long line,
        String time,
        String address,
        String transport,
        String port,
        String status,
        String reason,
        String service,
        String banner) {

    /** Protocols by which a host answers, and not a port of it. */
    private static final Set<String> OF_HOSTS = Set.of("icmp", "arp");

    /** Parts of an answer, or findings, that stand where masscan names protocols, and name none. */
    private static final Set<String> NO_PROTOCOLS = Set.of(
            "unknown",
            "X509",
            "X509CA",
            "vuln",
            "heartbleed",
            "ticketbleed",
            "versioning",
            "scripting",
            "safe",
            "error");

    /** Whether that is a protocol by which a host answers, and not a port of it; null is none. */
    static boolean isOfHosts(String transport) {
        return transport != null && OF_HOSTS.contains(transport);
    }

    /** Whether what stands where masscan names the protocol of an answer is one; null is none. */
    static boolean isProtocol(String service) {
        return service != null && !NO_PROTOCOLS.contains(service);
    }

    void tell(ScanSpan span, RemotePorts remote, ScanSink sink) {
        span.reach(line, time);
        if (remote.begin(line, address)) {
            if (!isOfHosts(transport)) {
                tellPort(remote, sink);
            }
            sink.endOfHost();
        }
    }

    private void tellPort(RemotePorts remote, ScanSink sink) {
        Port number = remote.port(line, port, transport);
        if (number == null) {
            return;
        }
        if (service != null) {
            tellAnswer(number, remote);
        } else if ("open".equals(status)) {
            remote.open(line, number, EvidenceGrade.GUESSED, RemoteService.named(null), reason);
        } else if ("closed".equals(status)) {
            sink.tested(number.transport(), PortSet.of(number.number()));
        } else {
            sink.notice(
                    LEFT_OUT,
                    line,
                    "The port %s was left out: its state %s is none that is known."
                            .formatted(number, Values.quoted(status)));
        }
    }

    private void tellAnswer(Port number, RemotePorts remote) {
        ServiceName name = isProtocol(service) ? remote.service(line, service) : null;
        EvidenceGrade evidence = name == null ? EvidenceGrade.GUESSED : EvidenceGrade.PROBED;
        remote.open(line, number, evidence, new RemoteService(name, null, null, null, banner), null);
    }
}
