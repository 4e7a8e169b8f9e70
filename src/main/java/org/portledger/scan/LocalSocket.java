package org.portledger.scan;

/**
 * What a host itself tells of one of its listeners.
 *
 * @param bind    the address it is bound to, as the host writes it, such as {@code 127.0.0.53%lo} or {@code *}
 * @param process the program's name, such as {@code sshd}; null where the host does not tell
 */
public record LocalSocket(String bind, String process) {

    public Exposure exposure() {
        return Exposure.of(bind);
    }
}
