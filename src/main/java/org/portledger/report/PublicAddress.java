package org.portledger.report;

/**
 * Where the world finds this installation, for addresses that must be whole: canonical ones, those of other languages, a
 * sitemap's.
 *
 * @param root such as {@code https://ports.example.org}; empty where it is not set, and addresses stay relative then. It
 *             is never taken from a request, whose {@code Host} anybody can write
 */
public record PublicAddress(String root) {

    /** @throws IllegalArgumentException if {@code root} is no address of a web server, saying so */
    public PublicAddress {
        if (!root.matches("(https?://[^/\\s?#]+(/[^\\s?#]*)?)?") || root.endsWith("/")) {
            throw new IllegalArgumentException(
                    "A public address is written like https://ports.example.org, without a slash at the end, was '%s'"
                            .formatted(root));
        }
    }

    /** @param path from the root of the application, such as {@code /ports/2693} */
    public String of(String path) {
        return root + path;
    }
}
