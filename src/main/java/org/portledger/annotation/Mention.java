package org.portledger.annotation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** That an annotation names a member of its team. It stays when an edit takes the name out: the member was told. */
@Entity
public class Mention {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "annotation_id")
    private Annotation annotation;

    private String login;

    @Column(name = "mentioned_at")
    private Instant mentionedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Mention() {
        // for JPA
    }

    Mention(Annotation annotation, String login, Instant mentionedAt) {
        this.annotation = requireNonNull(annotation, "annotation");
        this.login = requireNonNull(login, "login");
        this.mentionedAt = requireNonNull(mentionedAt, "mentionedAt");
    }

    public Long getId() {
        return id;
    }

    public Annotation getAnnotation() {
        return annotation;
    }

    public String getLogin() {
        return login;
    }

    public Instant getMentionedAt() {
        return mentionedAt;
    }

    /** Whether who is named has not looked since. */
    public boolean isUnseen() {
        return seenAt == null;
    }

    @Override
    public String toString() {
        return "mention of " + login + " in " + annotation;
    }
}
