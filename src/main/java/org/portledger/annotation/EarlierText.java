package org.portledger.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What an annotation said before somebody edited it. The database writes these itself (V070), whenever a text changes.
 *
 * @param version   of the annotation while it said so last
 * @param writtenAt when that text was written
 */
@Embeddable
public record EarlierText(
        int version, @Column(name = "written_at") Instant writtenAt, String text) {}
