package org.portledger.scan;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names of files that somebody else chose, made fit to be shown. They are never used to open anything. */
final class ShownName {

    /** Characters. */
    static final int MAX_LENGTH = 255;

    private static final String NAMELESS = "unnamed";
    private static final int MAX_MEMBER = 150;
    private static final int MAX_ARCHIVE = 99;

    private ShownName() {}

    /**
     * The base name, without control characters.
     *
     * @param clientName may be null or a path; Windows clients send backslashes, whatever system the server runs on
     */
    static String ofFile(String clientName) {
        String path = clientName == null ? "" : clientName.replace('\\', '/');
        String name = printable(path.substring(1 + path.lastIndexOf('/')));
        return name.isEmpty() ? NAMELESS : Excerpt.of(name, MAX_LENGTH);
    }

    /** Such as "host1/ss.txt in scans.zip": the folders of a member tell members of the same name apart. */
    static String ofMember(String memberName, String archive) {
        return "%s in %s"
                .formatted(Excerpt.marked(ofMember(memberName), MAX_MEMBER), Excerpt.marked(archive, MAX_ARCHIVE));
    }

    /** The way to a member from the archive's root, down only; a slash at the end is left out. */
    static String ofMember(String memberName) {
        String path = Arrays.stream(memberName.replace('\\', '/').split("/"))
                .map(ShownName::printable)
                .filter(Predicate.not(ShownName::leadsElsewhere))
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? NAMELESS : path;
    }

    private static boolean leadsElsewhere(String step) {
        return step.isEmpty() || step.equals(".") || step.equals("..") || step.matches("[A-Za-z]:");
    }

    private static String printable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
    }
}
