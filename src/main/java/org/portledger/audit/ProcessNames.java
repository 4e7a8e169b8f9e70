package org.portledger.audit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.portledger.port.ServiceName;

/**
 * What well-known programs serve, by IANA's names: a process is no service, but these do nothing else. A program that can
 * serve anything (python3, java, docker-proxy) is not here, so nothing is concluded from it.
 */
final class ProcessNames {

    private static final Map<String, Set<ServiceName>> SERVED = Map.ofEntries(
            // OpenSSH and Dropbear are servers of SSH and nothing else
            Map.entry("sshd", names("ssh")),
            Map.entry("dropbear", names("ssh")),
            // servers and proxies of HTTP, in the clear and over TLS
            Map.entry("nginx", names("http", "https", "http-alt")),
            Map.entry("apache2", names("http", "https", "http-alt")),
            Map.entry("httpd", names("http", "https", "http-alt")),
            Map.entry("caddy", names("http", "https", "http-alt")),
            Map.entry("lighttpd", names("http", "https", "http-alt")),
            // databases have their own protocol and their own number
            Map.entry("postgres", names("postgresql")),
            Map.entry("mysqld", names("mysql")),
            Map.entry("mariadbd", names("mysql")), // MariaDB speaks MySQL's protocol
            Map.entry("redis-server", names("redis")),
            Map.entry("mongod", names("mongodb")),
            // name servers; dnsmasq gives addresses by DHCP too
            Map.entry("named", names("domain", "domain-s", "rndc")), // BIND is steered through rndc
            Map.entry("unbound", names("domain", "domain-s")),
            Map.entry("systemd-resolve", names("domain", "llmnr", "mdns")), // the kernel cuts the name after 15
            Map.entry("systemd-resolved", names("domain", "llmnr", "mdns")),
            Map.entry("dnsmasq", names("domain", "bootps", "tftp")),
            Map.entry("avahi-daemon", names("mdns")),
            // clocks
            Map.entry("chronyd", names("ntp")),
            Map.entry("ntpd", names("ntp")),
            // mail: Postfix's and Exim's listeners take mail, Dovecot's give it out
            Map.entry("master", names("smtp", "submission", "submissions")),
            Map.entry("exim4", names("smtp", "submission", "submissions")),
            Map.entry("dovecot", names("imap", "imaps", "pop3", "pop3s", "sieve")),
            // printing by the Internet Printing Protocol (RFC 8010)
            Map.entry("cupsd", names("ipp", "ipps")),
            // the port mapper of ONC RPC (RFC 1833)
            Map.entry("rpcbind", names("sunrpc")),
            // Samba: SMB directly and over NetBIOS
            Map.entry("smbd", names("microsoft-ds", "netbios-ssn")),
            Map.entry("nmbd", names("netbios-ns", "netbios-dgm")));

    private ProcessNames() {}

    /** The names under which IANA may have what {@code process} serves; empty where that cannot be said, as for null. */
    static Set<ServiceName> served(String process) {
        if (process == null) {
            return Set.of();
        }
        String name = process.toLowerCase(Locale.ROOT);
        return SERVED.getOrDefault(name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name, Set.of());
    }

    private static Set<ServiceName> names(String... names) {
        return Stream.of(names).map(ServiceName::new).collect(toUnmodifiableSet());
    }
}
