package org.portledger.scan.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands around the rows of a host's own listing: prompts with their commands, which may have asked for a part only, what
 * tools that run commands say of the host, and lines that nobody knows. Each of the latter may have been a row, such as one
 * that was wrapped where a terminal ended or one of another tool, so that it is told; unless it is the title of what follows.
 */
final class SurroundingLines {

    /** {@code user@host:~$}, {@code [user@host ~]#}, {@code PS C:\>}, {@code C:\>}, {@code bash-5.1$}, {@code ~ #} and their kind. */
    private static final Pattern PROMPT = Pattern.compile("\\s*(?:\\(\\S{1,60}\\) )?"
            + "(?:(?:\\[?[^\\s@]{1,60}@[^$#%>]{1,200}|PS [^>]{1,200}|[^\\s$#%>]{0,60}|[^\\s$#%>]{1,60} )[$#%>](?:\\s+(?<command>.*))?"
            + "|(?:PS )?[A-Za-z]:\\\\[^>]{0,200}>(?<typed>.*)"
            + "|Every [0-9.,]{1,9}s: (?<watched>.*))");

    /** How sessions begin and end, which is no part of what a command prints. */
    private static final Pattern SESSION =
            Pattern.compile("\\s*(?:Script (?:started|done)\\b.*|exit|logout|Connection to \\S+ closed\\.)\\s*");

    /** Ansible names the host before what its command printed. */
    private static final Pattern HOST =
            Pattern.compile("(?<host>\\S{1,255}) \\| [A-Z]{4,12}!? \\| rc=[0-9]{1,3} >>\\s*");

    /** Anything that lets through only some lines, or what {@code ss} and {@code lsof} take to look at some sockets only. */
    private static final Pattern ASKS_FOR_A_PART =
            Pattern.compile(".*\\|\\s*+(?!(?:sudo )?(?:cat|column|less|more|sort|tee|uniq)\\b).*"
                    + "|.*\\b(?:[sd]port|state|exclude|src|dst)\\s.*"
                    + "|.*[\\s(:]:[0-9]+.*");

    private final TextLines lines;
    private final Listeners listeners;
    private final OneHost host;
    private String unknown; // null where none waits
    private long number;

    SurroundingLines(TextLines lines, Listeners listeners) {
        this.lines = lines;
        this.listeners = listeners;
        this.host = new OneHost(lines.fileName());
    }

    static boolean isPrompt(String line) {
        return PROMPT.matcher(line).matches();
    }

    /**
     * Takes the line that was read last if it surely is no row of any listing.
     *
     * @throws org.portledger.scan.InvalidScanFileException if it begins what another host printed
     */
    boolean takes(String line) {
        boolean taken =
                takesPrompt(line) || takesHost(line) || SESSION.matcher(line).matches();
        if (taken) {
            tellUnknown();
        }
        return taken;
    }

    /** The line that was read last is nothing that is known. */
    void unknown(String line) {
        tellUnknown();
        unknown = line;
        number = lines.number();
    }

    /** The line that was read last is a heading, so that the one before it, if nobody knew that, was its title. */
    void heading() {
        if (unknown != null && HostListing.tellsEnd(unknown)) {
            tellUnknown();
        }
        unknown = null;
    }

    /** Nothing follows that could explain the last unknown line. */
    void tellUnknown() {
        if (unknown != null) {
            listeners.unknown(number, unknown);
            unknown = null;
        }
    }

    private boolean takesPrompt(String line) {
        Matcher prompt = PROMPT.matcher(line);
        if (!prompt.matches()) {
            return false;
        }
        if (Stream.of("command", "typed", "watched")
                .map(prompt::group)
                .anyMatch(command ->
                        command != null && ASKS_FOR_A_PART.matcher(command).matches())) {
            listeners.asksForAPart();
        }
        return true;
    }

    private boolean takesHost(String line) {
        Matcher named = HOST.matcher(line);
        if (!named.matches()) {
            return false;
        }
        host.check(lines.number(), named.group("host"));
        return true;
    }
}
