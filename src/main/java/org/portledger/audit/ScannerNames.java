package org.portledger.audit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.portledger.port.ServiceName;

/**
 * What scanners call a service, against what IANA calls it. Only what is certain stands here, each with its reason;
 * a name that is not here is taken as it is.
 */
final class ScannerNames {

    /** The connection was taken and dropped, the number is in no table, or TLS hides the rest: what listens is not told. */
    private static final Set<ServiceName> NOTHING_TOLD = names("unknown", "tcpwrapped", "ssl");

    private static final Map<ServiceName, Set<ServiceName>> IN_THE_CLEAR = Map.of(
            // IANA: www and www-http are "World Wide Web HTTP", http-alt is "HTTP Alternate (see port 80)"
            name("http"), names("http", "www", "www-http", "http-alt"),
            // submission is SMTP from mail clients (RFC 6409, section 3.1)
            name("smtp"), names("smtp", "submission"),
            // nmap's rpcbind is the portmapper of ONC RPC, IANA's "SUN Remote Procedure Call" (RFC 1833)
            name("rpcbind"), names("sunrpc"),
            // VNC speaks the Remote Framebuffer protocol (RFC 6143); IANA called it vnc-server first
            name("vnc"), names("rfb", "vnc-server"),
            // nmap says netbios-ssn for Samba on 139 and 445 alike: both carry SMB
            name("netbios-ssn"), names("netbios-ssn", "microsoft-ds"),
            // Microsoft's endpoint mapper is the one of DCE RPC; IANA called it loc-srv first
            name("msrpc"), names("epmap", "loc-srv"),
            // nmap tells Kerberos 5 from its administration by the suffix
            name("kerberos-sec"), names("kerberos"));

    /** What has its own name when TLS stands in front of it; the plain name is wrong then. */
    private static final Map<ServiceName, Set<ServiceName>> OVER_TLS = Map.ofEntries(
            Map.entry(name("http"), names("https")), // RFC 9110, section 4.2.2
            Map.entry(name("imap"), names("imaps")), // RFC 8314, section 3.2
            Map.entry(name("pop3"), names("pop3s")), // RFC 8314, section 3.2
            Map.entry(name("smtp"), names("submissions")), // RFC 8314, section 3.3
            Map.entry(name("ldap"), names("ldaps")),
            Map.entry(name("ftp"), names("ftps")),
            Map.entry(name("telnet"), names("telnets")),
            Map.entry(name("nntp"), names("nntps")),
            Map.entry(name("domain"), names("domain-s")), // RFC 7858
            Map.entry(name("sip"), names("sips"))); // RFC 3261

    private ScannerNames() {}

    /** Whether the scanner's name for what it met tells nothing of it. */
    static boolean tellsNothing(ServiceName seen) {
        return NOTHING_TOLD.contains(seen);
    }

    /**
     * The names under which IANA may have what a scanner calls {@code seen}, never none.
     *
     * @param tunnel what the scanner reached it through; null for none
     */
    static Set<ServiceName> registered(ServiceName seen, String tunnel) {
        return ("ssl".equals(tunnel) ? OVER_TLS : IN_THE_CLEAR).getOrDefault(seen, Set.of(seen));
    }

    private static ServiceName name(String name) {
        return new ServiceName(name);
    }

    private static Set<ServiceName> names(String... names) {
        return Stream.of(names).map(ServiceName::new).collect(toUnmodifiableSet());
    }
}
