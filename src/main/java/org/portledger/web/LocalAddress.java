package org.portledger.web;

import java.util.regex.Pattern;

/** Addresses that came with a request and are to be gone to: only our own are. */
final class LocalAddress {

    /** A path from the root. Browsers read {@code //host} and {@code /\host} as another server, and skip tabs and line ends. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalAddress() {}

    /**
     * @param wanted what the request asks for; may be null or anything
     * @param otherwise where to go if that is no address of ours
     */
    static String orElse(String wanted, String otherwise) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : otherwise;
    }
}
