package org.portledger.annotation;

/** Thrown when somebody would change an annotation that was withdrawn; the message says when. */
public class WithdrawnAnnotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WithdrawnAnnotationException(Annotation annotation) {
        super("Remark %d was withdrawn at %s".formatted(annotation.getId(), annotation.getWithdrawnAt()));
    }
}
