package org.portledger.registry;

/** Thrown when a file was compared with another registry than the one that it would be applied to. */
public class RegistryConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryConflictException(OfferedFile file, String newest) {
        super("%s was compared with %s, and the registry is now %s; offer the file again"
                .formatted(file, file.getBase(), newest));
    }
}
