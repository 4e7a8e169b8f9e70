package org.portledger.audit;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Team;

/**
 * A standing decision of a team: what is so, and why, for all findings of a scope, also those that come later.
 *
 * <p>It decides what nobody decided, see {@link RuleDecisions}. Of several that match a finding the one with the narrowest
 * scope speaks for it, then the one made or changed last. It is never deleted; people end it, or its end day comes, and
 * then its findings are open again.
 */
@Entity
public class Rule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "audit_id")
    private Audit audit;

    private ScopeColumns scope;

    @Enumerated(EnumType.STRING)
    private Disposition decision;

    private String reason;

    @Column(name = "end_day")
    private LocalDate endDay;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private Account owner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by")
    private Account madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "changed_by")
    private Account changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ended_by")
    private Account endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Rule() {
        // for JPA
    }

    /**
     * @param audit the only audit of the team that it is for; null for all
     * @throws InvalidEntryException if its end day has come
     */
    Rule(Team team, Audit audit, RuleTerms terms, Account owner, Account by, Instant now) {
        this.team = requireNonNull(team, "team");
        this.audit = audit;
        this.madeBy = requireNonNull(by, "by");
        this.madeAt = requireNonNull(now, "now");
        say(terms, owner, by, now);
    }

    /**
     * Says something else from now on. One whose end day has come can be prolonged so.
     *
     * @throws RuleEndedException    if somebody ended it
     * @throws InvalidEntryException if the new end day has come
     */
    void change(RuleTerms terms, Account newOwner, Account by, Instant now) {
        requireNotEnded();
        say(terms, newOwner, by, now);
    }

    private void say(RuleTerms terms, Account newOwner, Account by, Instant now) {
        terms.requireToHoldOn(day(now));
        scope = ScopeColumns.of(terms.scope());
        decision = terms.decision();
        reason = terms.reason();
        endDay = terms.endDay();
        owner = requireNonNull(newOwner, "newOwner");
        changedBy = by;
        changedAt = now;
    }

    /** @throws RuleEndedException if somebody ended it before */
    void end(Account by, Instant now) {
        requireNotEnded();
        endedBy = requireNonNull(by, "by");
        endedAt = now;
    }

    private void requireNotEnded() {
        if (endedAt != null) {
            throw new RuleEndedException(this);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Whether it decides on a day (UTC). */
    public RuleState stateOn(LocalDate day) {
        if (endedAt != null) {
            return RuleState.ENDED;
        }
        return endDay == null || endDay.isAfter(day) ? RuleState.HOLDS : RuleState.EXPIRED;
    }

    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** The only audit that it is for; null if it is for all of the team. */
    public Audit getAudit() {
        return audit;
    }

    public RuleScope getScope() {
        return scope.scope();
    }

    public Disposition getDecision() {
        return decision;
    }

    public String getReason() {
        return reason;
    }

    /** First day (UTC) on which it no longer holds; null if it holds until somebody ends it. */
    public LocalDate getEndDay() {
        return endDay;
    }

    /** Who answers for it: the trail of findings names them where the rule decided. */
    public Account getOwner() {
        return owner;
    }

    public Account getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** Who changed it last; whoever made it if nobody did. */
    public Account getChangedBy() {
        return changedBy;
    }

    /** When it was made or changed last. */
    public Instant getChangedAt() {
        return changedAt;
    }

    /** Null if nobody ended it. */
    public Account getEndedBy() {
        return endedBy;
    }

    /** Null if nobody ended it. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** Counts the changes of the rule. A change names the one that it was made on. */
    public int getVersion() {
        return version;
    }

    /** Two rules are the same if they have the same number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rule that && id != null && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return Rule.class.hashCode();
    }

    @Override
    public String toString() {
        return "Rule " + id;
    }
}
