package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.portledger.account.Account;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;
import org.portledger.account.Team;

/**
 * Makes, tries, changes and ends the rules of the caller's teams; what they say of findings holds as soon as a method
 * returns. Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class RuleBook {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Audits audits;

    @Inject
    Findings findings;

    @Inject
    Rules rules;

    @Inject
    RuleWork work;

    @Inject
    AuditNotices notices;

    @Inject
    Clock clock;

    /**
     * What a rule would do.
     *
     * @param auditId the only audit that it would be for; null for all of the team
     * @param ruleId  the rule that would be changed so; null for a new one
     * @throws NoSuchElementException if there is no such team, audit or rule for the caller
     * @throws MissingRoleException   if the caller is only a viewer there
     */
    public RulePreview preview(long teamId, Long auditId, Long ruleId, RuleScope scope) {
        requireRole(teamId, Role.AUDITOR);
        requireAuditOf(teamId, auditId);
        if (ruleId != null) {
            rules.find(ruleId);
        }
        RuleTrial.Outcome outcome =
                work.run(sql -> RuleTrial.run(sql, teamId, auditId, ruleId, scope, clock.instant()));
        long[] counts = outcome.counts();
        return new RulePreview(counts[0], counts[1], counts[2], findings.rows(outcome.first()));
    }

    /**
     * Makes a rule.
     *
     * @param auditId the only audit that it is for; null for all of the team
     * @param owner   the login of a member of the team; null or blank for the caller
     * @throws NoSuchElementException if there is no such team or audit for the caller
     * @throws MissingRoleException   if the caller is no lead there
     * @throws InvalidEntryException  if the owner is no member, or the end day has come
     */
    public Rule make(long teamId, Long auditId, RuleTerms terms, String owner) {
        requireRole(teamId, Role.LEAD);
        Audit audit = requireAuditOf(teamId, auditId);
        Account answering = owner(teamId, owner);
        work.awaitImports(teamId, auditId);
        var rule = new Rule(em.find(Team.class, teamId), audit, terms, answering, caller.account(), clock.instant());
        em.persist(rule);
        work.apply(rule);
        return rule;
    }

    /**
     * Lets a rule say something else from now on, or hold for longer.
     *
     * @param version of the rule that the change was made on
     * @throws NoSuchElementException if there is no such rule for the caller
     * @throws MissingRoleException   if the caller is no lead there
     * @throws StaleRuleException     if the rule has another version by now
     * @throws RuleEndedException     if somebody ended it
     * @throws InvalidEntryException  if the owner is no member, or the end day has come
     */
    public Rule change(long id, int version, RuleTerms terms, String owner) {
        Rule rule = lock(id, version);
        Account answering = owner(rule.getTeam().getId(), owner);
        rule.change(terms, answering, caller.account(), clock.instant());
        work.apply(rule);
        return rule;
    }

    /**
     * Ends a rule, for good; its findings go to the next rule that matches, or are open again.
     *
     * @param version of the rule that the caller saw
     * @throws NoSuchElementException if there is no such rule for the caller
     * @throws MissingRoleException   if the caller is no lead there
     * @throws StaleRuleException     if the rule has another version by now
     * @throws RuleEndedException     if somebody ended it before
     */
    public Rule end(long id, int version) {
        Rule rule = lock(id, version);
        rule.end(caller.account(), clock.instant());
        long findings = work.apply(rule);
        if (!rule.getOwner().equals(caller.account())) {
            notices.ended(rule, findings);
        }
        return rule;
    }

    private Rule lock(long id, int version) {
        Rule rule = rules.find(id);
        caller.require(rule.getTeam().getId(), Role.LEAD);
        work.awaitImports(rule);
        em.refresh(rule, LockModeType.PESSIMISTIC_WRITE); // so that of two changes at once one sees the other
        if (rule.getVersion() != version) {
            throw new StaleRuleException(rule);
        }
        return rule;
    }

    private void requireRole(long teamId, Role role) {
        caller.account();
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
        caller.require(teamId, role);
    }

    private Audit requireAuditOf(long teamId, Long auditId) {
        Audit audit = auditId == null ? null : audits.find(auditId);
        if (audit != null && !audit.getTeam().getId().equals(teamId)) {
            throw new InvalidEntryException("auditId", "must be that of an audit of the team, was " + auditId);
        }
        return audit;
    }

    private Account owner(long teamId, String login) {
        if (login == null || login.isBlank()) {
            return caller.account();
        }
        return em.createQuery("""
                        select m.account from Membership m
                        where m.team.id = :team and m.account.login = lower(:login)
                        """, Account.class)
                .setParameter("team", teamId)
                .setParameter("login", login.strip())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidEntryException(
                        "owner", "must be the login of a member of the team, was '%s'".formatted(login.strip())));
    }
}
