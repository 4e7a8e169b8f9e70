package org.portledger.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.portledger.account.Account;

/** The way of a notice to a webhook, or by mail to one person. The database adds it with the notice (V081). */
@Entity
@Table(name = "notice_delivery")
class Delivery {

    /** After so many it is given up, which is after about an hour. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MAX_PROBLEM_LENGTH = 500;

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String problem;

    protected Delivery() {
        // for JPA
    }

    Notice getNotice() {
        return notice;
    }

    /** To whom by mail; null for the webhook of the team. */
    Account getAccount() {
        return account;
    }

    /** The other side took it. */
    void arrive(Instant now) {
        attempts++;
        sentAt = now;
        nextAt = null;
        problem = null;
    }

    /** It is tried again, after twice the time each time, until it is given up. */
    void fail(String why, Instant now) {
        problem = why.substring(0, Math.min(MAX_PROBLEM_LENGTH, why.length()));
        nextAt = ++attempts < MOST_ATTEMPTS ? now.plus(FIRST_PAUSE.multipliedBy(1L << attempts - 1)) : null;
    }

    /** Nobody wants it any more. */
    void drop() {
        nextAt = null;
    }

    int getAttempts() {
        return attempts;
    }

    /** When it is tried next; null once it is over. */
    Instant getNextAt() {
        return nextAt;
    }

    Instant getSentAt() {
        return sentAt;
    }

    String getProblem() {
        return problem;
    }
}
