package org.portledger.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A service as nmap tells of it where it was probed.
 *
 * @param name    in nmap's words, which are not always IANA's
 * @param tunnel  what it was reached through; empty for none, as are the following
 * @param scripts which of nmap's default scripts have something to say of it
 */
record KnownService(
        int port, String name, String tunnel, String product, String version, String extraInfo, Scripts scripts) {

    /** The scripts that speak most. */
    enum Scripts {
        NONE,
        SSH,
        HTTP,
        TLS
    }

    static final List<KnownService> ALL = List.of(
            of(21, "ftp", "vsftpd", "3.0.5", "", Scripts.NONE),
            of(22, "ssh", "OpenSSH", "9.2p1 Debian 2+deb12u3", "protocol 2.0", Scripts.SSH),
            of(25, "smtp", "Exim smtpd", "4.96", "", Scripts.NONE),
            of(53, "domain", "Unbound", "1.17.1", "", Scripts.NONE),
            of(80, "http", "nginx", "1.24.0", "", Scripts.HTTP),
            of(111, "rpcbind", "", "2-4", "RPC #100000", Scripts.NONE),
            of(139, "netbios-ssn", "Samba smbd", "4.17.12", "workgroup: ESTATE", Scripts.NONE),
            of(143, "imap", "Dovecot imapd", "", "", Scripts.NONE),
            of(389, "ldap", "OpenLDAP", "2.2.X - 2.3.X", "", Scripts.NONE),
            new KnownService(443, "http", "ssl", "Apache httpd", "2.4.59", "(Debian)", Scripts.TLS),
            of(445, "netbios-ssn", "Samba smbd", "4.17.12", "workgroup: ESTATE", Scripts.NONE),
            of(631, "ipp", "CUPS", "2.4", "", Scripts.HTTP),
            new KnownService(636, "ldap", "ssl", "OpenLDAP", "2.2.X - 2.3.X", "", Scripts.TLS),
            new KnownService(993, "imap", "ssl", "Dovecot imapd", "", "", Scripts.TLS),
            of(2049, "nfs", "", "3-4", "RPC #100003", Scripts.NONE),
            of(2693, "http", "Jetty", "9.4.53", "", Scripts.HTTP),
            of(3000, "http", "Node.js Express framework", "", "", Scripts.HTTP),
            of(3306, "mysql", "MariaDB", "10.11.6", "unauthorized", Scripts.NONE),
            of(3389, "ms-wbt-server", "xrdp", "", "", Scripts.NONE),
            of(5432, "postgresql", "PostgreSQL DB", "15.0 or later", "", Scripts.NONE),
            of(5900, "vnc", "VNC", "", "protocol 3.8", Scripts.NONE),
            of(6379, "redis", "Redis key-value store", "7.0.15", "", Scripts.NONE),
            of(8080, "http", "Apache Tomcat", "10.1.24", "language: en", Scripts.HTTP),
            new KnownService(8443, "http", "ssl", "nginx", "1.24.0", "", Scripts.TLS),
            of(9100, "jetdirect", "", "", "", Scripts.NONE),
            of(9200, "http", "Elasticsearch REST API", "7.17.21", "", Scripts.HTTP),
            of(11211, "memcached", "Memcached", "1.6.18", "uptime 86400 seconds", Scripts.NONE),
            of(27017, "mongodb", "MongoDB", "7.0.9", "", Scripts.NONE));

    private static final Map<Integer, KnownService> BY_PORT =
            ALL.stream().collect(Collectors.toMap(KnownService::port, Function.identity()));

    /** The service of {@code port}; null if none is known there. */
    static KnownService on(int port) {
        return BY_PORT.get(port);
    }

    private static KnownService of(
            int port, String name, String product, String version, String extraInfo, Scripts scripts) {
        return new KnownService(port, name, "", product, version, extraInfo, scripts);
    }
}
