package org.portledger.annotation;

/** Thrown when an edit was made on an annotation that has changed since; the message says when. */
public class StaleAnnotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleAnnotationException(Annotation annotation) {
        super("Remark %d has changed since you read it, at %s; it has version %d now"
                .formatted(annotation.getId(), annotation.lastChange(), annotation.getVersion()));
    }
}
