package org.portledger.audit;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;

/**
 * The rules of the caller's teams; those of other teams do not exist here. {@link RuleBook} writes them.
 * Each public method is one transaction; all throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class Rules {

    private static final int MOST_ROWS = 1_000;

    private static final String FIND = """
            select r from Rule r
            join fetch r.team left join fetch r.audit join fetch r.owner
            join fetch r.madeBy join fetch r.changedBy left join fetch r.endedBy
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The rules of all the caller's teams, the last made first.
     *
     * @param before only those made before the rule of that id; null to begin
     * @param rows   how many at most; 1,000 if it is more
     * @return an empty list if nothing is left
     */
    public List<RuleRow> list(Long before, int rows) {
        caller.account();
        List<Rule> rules = em.createQuery(FIND + """
                        where r.team.id in :teams and r.id < :before
                        order by r.id desc
                        """, Rule.class)
                .setParameter("teams", caller.teamIds())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.min(Math.max(rows, 1), MOST_ROWS))
                .getResultList();
        Map<Long, Long> findings = findings(rules);
        return rules.stream()
                .map(rule -> row(rule, findings.getOrDefault(rule.getId(), 0L)))
                .toList();
    }

    /** @throws NoSuchElementException if there is no such rule for the caller */
    public RuleRow row(long id) {
        Rule rule = find(id);
        return row(rule, findings(List.of(rule)).getOrDefault(id, 0L));
    }

    /** @throws NoSuchElementException if there is no such rule for the caller */
    public Rule find(long id) {
        caller.account();
        return em.createQuery(FIND + "where r.id = :id and r.team.id in :teams", Rule.class)
                .setParameter("id", id)
                .setParameter("teams", caller.teamIds())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No rule " + id));
    }

    /** Those that hold today in an audit of the caller's; a set of none where there are none. */
    public RuleSet holdingIn(Audit audit) {
        LocalDate today = LocalDate.now(clock);
        return RuleSet.of(em.createQuery("""
                        select r from Rule r
                        where r.team = :team and (r.audit is null or r.audit = :audit)
                        order by r.id
                        """, Rule.class)
                .setParameter("team", audit.getTeam())
                .setParameter("audit", audit)
                .getResultStream()
                .filter(rule -> rule.stateOn(today) == RuleState.HOLDS));
    }

    private RuleRow row(Rule rule, long findings) {
        LocalDate today = LocalDate.now(clock);
        RuleState state = rule.stateOn(today);
        boolean ends = state == RuleState.HOLDS && rule.getEndDay() != null;
        return new RuleRow(rule, state, ends ? DAYS.between(today, rule.getEndDay()) : null, findings);
    }

    private Map<Long, Long> findings(List<Rule> rules) {
        return em.createQuery("""
                        select f.rule.id as rule, count(*) as findings from Finding f
                        where f.rule in :rules
                        group by f.rule.id
                        """, Tuple.class)
                .setParameter("rules", rules)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("rule", Long.class), row -> row.get("findings", Long.class)));
    }
}
