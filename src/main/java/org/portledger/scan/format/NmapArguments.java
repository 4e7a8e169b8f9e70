package org.portledger.scan.format;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports that a command line has nmap look at, as far as it says so in numbers: {@code -p 22,80,1000-},
 * {@code -p U:53,T:1-1024}, {@code -p-} (nmap's manual, "Port specification and scan order"). What is left to nmap's own
 * files, such as names of services or {@code --top-ports}, is not known here.
 */
final class NmapArguments {

    private static final Pattern PORTS = Pattern.compile("(?:^|\\s)-p\\s*(?<list>\\S+)");
    private static final Pattern ITEM =
            Pattern.compile("(?:(?<protocol>[TUS]):)?(?<first>\\d{0,5})(?<span>-(?<last>\\d{0,5}))?");
    private static final Pattern OTHER_SCAN = Pattern.compile("\\s-s\\S*(?<kind>[UYZ])");
    private static final Pattern TCP_SCAN = Pattern.compile("\\s-s\\S*[STAWMNFX]");

    private NmapArguments() {}

    /** Lists of ports by protocol, as nmap's XML has them; empty where the command line does not tell. */
    static Map<String, String> ports(String arguments) {
        Matcher option = PORTS.matcher(arguments);
        return option.find() ? byProtocol(option.group("list"), only(arguments)) : Map.of();
    }

    /** The one protocol that the scan is of, by its letter in lists of ports; null where there are several. */
    private static String only(String arguments) {
        Matcher other = OTHER_SCAN.matcher(arguments);
        if (!other.find()) {
            return "T"; // nmap's own choice
        }
        return TCP_SCAN.matcher(arguments).find() ? null : other.group("kind").equals("U") ? "U" : "S";
    }

    /** @param protocol of items before the first that tells one; null if it is not known */
    private static Map<String, String> byProtocol(String list, String protocol) {
        Map<String, String> ports = new TreeMap<>();
        String current = protocol;
        for (String text : list.split(",")) {
            Matcher item = ITEM.matcher(text);
            if (!item.matches() || item.group("first").isEmpty() && item.group("span") == null) {
                return Map.of();
            }
            current = item.group("protocol") == null ? current : item.group("protocol");
            if (current == null) {
                return Map.of();
            }
            ports.merge(name(current), span(item), (before, more) -> before + "," + more);
        }
        return ports;
    }

    private static String name(String letter) {
        return switch (letter) {
            case "T" -> "tcp";
            case "U" -> "udp";
            default -> "sctp";
        };
    }

    /** A span that is open at an end begins at 1, and goes to the last port there is. */
    private static String span(Matcher item) {
        String first = item.group("first");
        if (item.group("span") == null) {
            return first;
        }
        String last = item.group("last");
        return (first.isEmpty() ? "1" : first) + "-" + (last.isEmpty() ? "65535" : last);
    }
}
