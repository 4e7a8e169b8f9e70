package org.portledger.scan;

/**
 * What a host itself tells of one of its listeners.
 *
 * @param bind    the address it is bound to, as the host writes it, such as {@code 127.0.0.53%lo} or {@code *}; several where they
 *                share a port, with commas between
 * @param process the program's name, such as {@code sshd}; null where the host does not tell
 * @param user    the account that the process runs as; null where the host does not tell
 */
public record LocalSocket(String bind, String process, String user) {

    public Exposure exposure() {
        return Exposure.of(bind);
    }
}
