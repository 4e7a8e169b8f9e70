package org.portledger.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** nmap's XML about an {@link Estate}: every port of every host tested, most closed, some behind a filter. */
final class NmapScan {

    private static final int LAST_PORT = 65_535;
    private static final int RULES = 16;
    private static final int FILTERED = 40;
    private static final int TWELVE_HOURS = 43_200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String HEX = "0123456789abcdef";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String ARGUMENTS = "nmap -sS -sV -sC -O -p- -oX estate.xml 10.0.0.0/8";

    private static final List<String> SYSTEMS = List.of(
            osMatch("Linux 5.0 - 5.14", "Linux", "Linux", "5.X", "cpe:/o:linux:linux_kernel:5"),
            osMatch("Linux 4.15 - 5.19", "Linux", "Linux", "4.X", "cpe:/o:linux:linux_kernel:4"),
            osMatch("Microsoft Windows Server 2022", "Microsoft", "Windows", "2022", "cpe:/o:microsoft:windows"),
            osMatch("FreeBSD 13.2-RELEASE", "FreeBSD", "FreeBSD", "13.X", "cpe:/o:freebsd:freebsd:13.2"));

    private final Estate estate;
    private final boolean scripts;
    private final Writer out;

    /** @param scripts whether nmap's default scripts ran */
    NmapScan(Estate estate, boolean scripts, Writer out) {
        this.estate = estate;
        this.scripts = scripts;
        this.out = out;
    }

    /** @return how many open ports there are in it */
    long write() throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nmaprun>
                <?xml-stylesheet href="file:///usr/bin/../share/nmap/nmap.xsl" type="text/xsl"?>
                <!-- Nmap 7.93 scan initiated %3$s as: %2$s -->
                <nmaprun scanner="nmap" args="%2$s" start="%1$d" startstr="%3$s" version="7.93" xmloutputversion="1.05">
                <scaninfo type="syn" protocol="tcp" numservices="65535" services="1-65535"/>
                <verbose level="0"/>
                <debugging level="0"/>
                """.formatted(estate.begin(), ARGUMENTS, inWords(estate.begin())));
        long ports = 0;
        for (int host = 0; host < estate.hosts(); host++) {
            ports += host(host);
        }
        out.write("""
                <runstats><finished time="%d" timestr="%3$s" summary="Nmap done" elapsed="43200.00" exit="success"/>\
                <hosts up="%2$d" down="0" total="%2$d"/>
                </runstats>
                </nmaprun>
                """.formatted(estate.begin() + TWELVE_HOURS, estate.hosts(), inWords(estate.begin() + TWELVE_HOURS)));
        return ports;
    }

    private static String inWords(long epochSeconds) {
        return TIME.format(Instant.ofEpochSecond(epochSeconds));
    }

    private int host(int host) throws IOException {
        SplittableRandom dice = estate.dice(host).split();
        List<Estate.Listener> listeners = estate.listeners(host);
        long begin = estate.begin() + host % (TWELVE_HOURS - 60);
        out.write("<host starttime=\"" + begin + "\" endtime=\"" + (begin + 60) + "\">");
        out.write("<status state=\"up\" reason=\"echo-reply\" reason_ttl=\"63\"/>\n<address addr=\"");
        out.write(estate.address(host));
        out.write("\" addrtype=\"ipv4\"/>\n");
        if (dice.nextInt(4) == 0) {
            out.write(
                    "<address addr=\"52:54:00:%06X\" addrtype=\"mac\" vendor=\"QEMU virtual NIC\"/>\n".formatted(host));
        }
        out.write("<hostnames>\n<hostname name=\"" + estate.name(host) + "\" type=\"PTR\"/>\n</hostnames>\n<ports>");
        notOpen(dice, listeners);
        for (Estate.Listener listener : listeners) {
            port(dice, listener);
        }
        out.write("</ports>\n");
        system(dice, listeners.get(0).port());
        out.write("<times srtt=\"" + dice.nextInt(200, 90_000) + "\" rttvar=\"" + dice.nextInt(50, 5_000)
                + "\" to=\"100000\"/>\n</host>\n");
        return listeners.size();
    }

    /** What did not answer lies in one block, behind one of a few rules of a firewall; everything else is closed. */
    private void notOpen(SplittableRandom dice, List<Estate.Listener> listeners) throws IOException {
        var open = new BitSet();
        listeners.forEach(listener -> open.set(listener.port()));
        int from = 1000 * dice.nextInt(1, RULES + 1);
        var filtered = new BitSet();
        filtered.set(from, from + FILTERED);
        filtered.andNot(open);
        var closed = new BitSet();
        closed.set(1, LAST_PORT + 1);
        closed.andNot(open);
        closed.andNot(filtered);
        extraPorts("closed", "reset", closed);
        extraPorts("filtered", "no-response", filtered);
    }

    private void extraPorts(String state, String reason, BitSet ports) throws IOException {
        int count = ports.cardinality();
        out.write("<extraports state=\"" + state + "\" count=\"" + count + "\">\n<extrareasons reason=\"" + reason
                + "\" count=\"" + count + "\" proto=\"tcp\" ports=\"");
        String comma = "";
        for (int first = ports.nextSetBit(0); first >= 0; ) {
            int end = ports.nextClearBit(first);
            out.write(comma + (end - 1 == first ? first : first + "-" + (end - 1)));
            comma = ",";
            first = ports.nextSetBit(end);
        }
        out.write("\"/>\n</extraports>\n");
    }

    private void port(SplittableRandom dice, Estate.Listener listener) throws IOException {
        out.write("<port protocol=\"tcp\" portid=\"" + listener.port()
                + "\"><state state=\"open\" reason=\"syn-ack\" reason_ttl=\"63\"/>");
        if (listener.service() == null) {
            unknown(dice);
        } else {
            known(dice, listener.service());
        }
        out.write("</port>\n");
    }

    /** Some hang up at once; of the others that said something nmap keeps what it was, for people to send in. */
    private void unknown(SplittableRandom dice) throws IOException {
        switch (dice.nextInt(8)) {
            case 0, 1 -> out.write("<service name=\"tcpwrapped\" method=\"probed\" conf=\"8\"/>");
            case 2 ->
                out.write("<service name=\"unknown\" servicefp=\"SF-Port-TCP:V=7.93%I=7%D=10/9%r(NULL,"
                        + dice.nextInt(10, 99) + ",&quot;" + text(dice, HEX, 100) + "&quot;)%r(GetRequest,"
                        + dice.nextInt(10, 99) + ",&quot;" + text(dice, HEX, 100)
                        + "&quot;);\" method=\"table\" conf=\"3\"/>");
            default -> out.write("<service name=\"unknown\" method=\"table\" conf=\"3\"/>");
        }
    }

    private void known(SplittableRandom dice, KnownService service) throws IOException {
        out.write("<service name=\"" + service.name() + "\"");
        attribute("product", service.product());
        attribute("version", service.version());
        attribute("extrainfo", service.extraInfo());
        attribute("tunnel", service.tunnel());
        boolean probed = !service.product().isEmpty();
        out.write(probed ? " method=\"probed\" conf=\"10\">" : " method=\"table\" conf=\"3\">");
        if (probed) {
            String maker = service.product().toLowerCase(Locale.ROOT).split(" ")[0];
            out.write("<cpe>cpe:/a:" + maker + ":" + maker + "</cpe>");
        }
        out.write("</service>");
        switch (scripts ? service.scripts() : KnownService.Scripts.NONE) {
            case SSH -> sshHostKeys(dice);
            case HTTP -> httpTitle(service.product());
            case TLS -> certificate(dice);
            case NONE -> {} // nothing to say
        }
    }

    private void attribute(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write(" " + name + "=\"" + value + "\"");
        }
    }

    private void sshHostKeys(SplittableRandom dice) throws IOException {
        String ecdsa = text(dice, HEX, 32);
        String key = text(dice, BASE64, 140);
        out.write("<script id=\"ssh-hostkey\" output=\"&#xa;  256 " + ecdsa + " (ECDSA)\"><table>\n"
                + "<elem key=\"type\">ecdsa-sha2-nistp256</elem>\n<elem key=\"bits\">256</elem>\n<elem key=\"key\">"
                + key + "</elem>\n<elem key=\"fingerprint\">" + ecdsa + "</elem>\n</table>\n</script>");
    }

    private void httpTitle(String product) throws IOException {
        out.write("<script id=\"http-title\" output=\"Welcome to &lt;" + product
                + "&gt;\"><elem key=\"title\">Welcome to &lt;" + product + "&gt;</elem>\n</script>"
                + "<script id=\"http-server-header\" output=\"" + product + "\"><elem>" + product
                + "</elem>\n</script>");
    }

    private void certificate(SplittableRandom dice) throws IOException {
        String sha1 = text(dice, HEX, 40);
        out.write("<script id=\"ssl-cert\" output=\"Subject: commonName=estate.example&#xa;Not valid before: "
                + "2025-01-01T00:00:00&#xa;Not valid after:  2026-01-01T00:00:00\"><table key=\"subject\">\n"
                + "<elem key=\"commonName\">estate.example</elem>\n</table>\n<elem key=\"sha1\">" + sha1
                + "</elem>\n</script><script id=\"ssl-date\" output=\"TLS randomness does not represent time\"/>");
    }

    private void system(SplittableRandom dice, int openPort) throws IOException {
        out.write("<os><portused state=\"open\" proto=\"tcp\" portid=\"" + openPort
                + "\"/>\n<portused state=\"closed\" proto=\"tcp\" portid=\"1\"/>\n");
        out.write(SYSTEMS.get(dice.nextInt(SYSTEMS.size())));
        out.write("</os>\n<uptime seconds=\"" + dice.nextInt(1, 9_999_999)
                + "\" lastboot=\"Tue Jun 10 03:01:02 2025\"/>\n<distance value=\"2\"/>\n"
                + "<tcpsequence index=\"262\" difficulty=\"Good luck!\" values=\"" + text(dice, HEX, 8) + ","
                + text(dice, HEX, 8) + "\"/>\n<ipidsequence class=\"All zeros\" values=\"0,0,0,0,0,0\"/>\n"
                + "<tcptssequence class=\"1000HZ\" values=\"" + text(dice, HEX, 8) + "\"/>\n");
    }

    private static String osMatch(String name, String vendor, String family, String generation, String cpe) {
        return "<osmatch name=\"%s\" accuracy=\"100\" line=\"65105\">\n<osclass type=\"general purpose\" vendor=\"%s\" osfamily=\"%s\" osgen=\"%s\" accuracy=\"100\"><cpe>%s</cpe></osclass>\n</osmatch>\n"
                .formatted(name, vendor, family, generation, cpe);
    }

    private static String text(SplittableRandom dice, String letters, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(dice.nextInt(letters.length())));
        }
        return text.toString();
    }
}
