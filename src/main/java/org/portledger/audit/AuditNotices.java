package org.portledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import org.portledger.account.Account;
import org.portledger.notice.Notice;
import org.portledger.notice.NoticeKind;
import org.portledger.notice.Notices;

/** Tells people of a team what happened to their work, in the transaction in which it does. */
@ApplicationScoped
class AuditNotices {

    /** One for each person, however many findings it is; nobody is told what they did themselves. */
    private static final String ASSIGNED = """
            insert into notice (team_id, account_id, kind, subject, link, at)
            select a.team_id, p.id, 'ASSIGNED',
                   format('%s assigned %s to you in %s.', b.display_name,
                          case count(*) when 1 then 'a finding' else count(*) || ' findings' end, a.name),
                   case count(*) when 1 then '/work/finding/' || min(c.finding_id)
                                 else format('/work/findings/%s?q=assignee:me', a.id) end,
                   c.changed_at
            from finding_change c
            join audit a on a.id = c.audit_id
            join account b on b.id = c.changed_by
            join account p on p.login = c.new_value
            where c.audit_id = ? and c.change_id = ? and c.field = 'ASSIGNEE' and p.id <> b.id
            group by a.id, p.id, b.id, c.changed_at""";

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Whoever is to care for findings by a change that stands in the trail. */
    static void assigned(Statements sql, long auditId, TrailChange change) throws SQLException {
        sql.update(ASSIGNED, auditId, change.id());
    }

    /** Whoever asked for an import that has ended by itself. */
    void ended(ImportJob job) {
        Audit audit = job.getAudit();
        String what = job.getState() == ImportState.DONE
                ? "%s was imported into %s.".formatted(job.getFileName(), audit)
                : "%s was not imported into %s. %s".formatted(job.getFileName(), audit, why(job));
        tell(audit, job.getRequestedBy(), what);
    }

    private static String why(ImportJob job) {
        return job.getState() == ImportState.REFUSED
                ? "It cannot be read as a scan; the audit's page says why."
                : "It failed; the audit's page says why, and offers to try again.";
    }

    private void tell(Audit audit, Account account, String subject) {
        notices.tell(new Notice(
                audit.getTeam(),
                account,
                NoticeKind.IMPORT_ENDED,
                subject,
                "/work/audit/" + audit.getId(),
                clock.instant()));
    }

    /** Whoever answers for a rule that holds no longer, though they did not end it themselves. */
    void ended(Rule rule, long findings) {
        notices.tell(new Notice(
                rule.getTeam(),
                rule.getOwner(),
                NoticeKind.RULE_ENDED,
                "Your rule %d holds no longer. Findings that it gave back: %d.".formatted(rule.getId(), findings),
                "/work/rule/" + rule.getId(),
                clock.instant()));
    }
}
