package org.portledger.scan.format;

import java.util.Set;
import org.portledger.scan.Excerpt;

/** What nmap's scripts said of one port that helps to tell what listens there; all that they say beside is left out. */
final class NmapScripts {

    /** Characters of what one script said. */
    static final int MAX_OUTPUT = 200;

    /** Characters of everything. */
    static final int MAX_TEXT = 1000;

    private static final Set<String> TOLD = Set.of(
            "auth-owners",
            "banner",
            "http-server-header",
            "http-title",
            "ms-sql-info",
            "ms-sql-ntlm-info",
            "mysql-info",
            "rdp-ntlm-info",
            "rpcinfo",
            "smb-os-discovery",
            "snmp-info",
            "ssl-cert",
            "vnc-info");

    private final StringBuilder text = new StringBuilder();

    /** Whether what the script of this name says is kept; the name may be null. */
    static boolean isTold(String id) {
        return id != null && TOLD.contains(id);
    }

    /** @param output may be null, or have several lines, which come out as one */
    void add(String id, String output) {
        if (!isTold(id) || output == null) {
            return;
        }
        text.append(text.length() == 0 ? "" : "\n").append(id).append(": ");
        words(Excerpt.of(output.strip(), MAX_OUTPUT));
    }

    private void words(String output) {
        for (int i = 0; i < output.length(); i++) {
            char c = output.charAt(i);
            text.append(Character.isWhitespace(c) ? ' ' : c);
        }
    }

    /** A script a line: its name, a colon, its words; null for none. */
    String text() {
        return text.length() == 0 ? null : Excerpt.of(text.toString(), MAX_TEXT);
    }
}
