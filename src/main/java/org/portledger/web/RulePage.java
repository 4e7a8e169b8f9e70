package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Role;
import org.portledger.audit.Audits;
import org.portledger.audit.Disposition;
import org.portledger.audit.Rule;
import org.portledger.audit.RuleBook;
import org.portledger.audit.RuleEndedException;
import org.portledger.audit.RulePreview;
import org.portledger.audit.RuleRow;
import org.portledger.audit.RuleState;
import org.portledger.audit.RuleTerms;
import org.portledger.audit.Rules;
import org.portledger.audit.StaleRuleException;

/**
 * Backs {@code work/rule.xhtml}: {@code /work/rule/7} is a rule, to be read, and by leads to be changed and ended;
 * {@code /work/rule} makes one, and with {@code ?like=} it begins with what a finding is, see {@link RuleDraft}.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class RulePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Rules rules;

    @Inject
    private RuleBook book;

    @Inject
    private Audits audits;

    @Inject
    private Caller caller;

    @Inject
    private RuleDraft draft;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    /** What the visitor looks at: a change is about that version, whoever made another one meanwhile. */
    private int version;

    private RuleEntry entry = new RuleEntry();

    private transient RuleRow row;
    private transient List<RuleTarget> targets;
    private transient RulePreview preview;
    private transient String problem;

    /** Called before the page is shown; answers 404 if the address names no rule of the visitor's teams. */
    public void load() {
        if (id == null) {
            entry = draft.entry(getTargets());
            tryOut();
        } else {
            row = Refusal.found("rule", id, rules::row);
            if (row != null) {
                show(row.rule());
            }
        }
    }

    private void show(Rule rule) {
        version = rule.getVersion();
        entry = RuleEntry.of(rule);
        tryOut();
    }

    /** Finds out what a rule as it stands in the form would do. */
    public void tryOut() {
        preview = null;
        problem = null;
        if (!entry.getScope().isEmpty() && isTrying()) {
            try {
                preview = book.preview(teamId(), auditId(), id, entry.getScope().scope());
            } catch (InvalidEntryException e) {
                problem = e.getMessage() + ".";
            }
        }
    }

    public void make() {
        try {
            RuleTarget target = target().orElseThrow();
            Rule made = book.make(target.teamId(), target.auditId(), entry.terms(), entry.getOwner());
            Faces.redirect("/work/rule/%s", made.getId().toString());
        } catch (InvalidEntryException e) {
            refuse(e);
        }
    }

    public void change() {
        try {
            book.change(id, version, entry.terms(), entry.getOwner());
            renew("The rule says so from now on.");
        } catch (InvalidEntryException e) {
            refuse(e);
        } catch (StaleRuleException | RuleEndedException e) {
            Messages.refused(e.getMessage() + ". What you typed is still in the form.");
        }
    }

    public void end() {
        try {
            book.end(id, version);
            renew("The rule is ended. What it had decided is open again, or another rule's.");
        } catch (StaleRuleException | RuleEndedException e) {
            Messages.refused(e.getMessage() + ".");
        }
    }

    private void renew(String done) {
        row = null;
        show(getRow().rule());
        Messages.done(done);
    }

    private void refuse(InvalidEntryException e) {
        Messages.refused("rule:" + e.getField(), e.getRule());
        tryOut();
    }

    /** The rule of the address; null on the page that makes one. */
    public RuleRow getRow() {
        if (row == null && id != null) {
            row = rules.row(id);
        }
        return row;
    }

    /** What a new rule can be for; empty for those who only read. */
    public List<RuleTarget> getTargets() {
        if (targets == null) {
            targets = RuleTarget.of(caller.memberships(), audits.all());
        }
        return targets;
    }

    private Optional<RuleTarget> target() {
        return getTargets().stream()
                .filter(target -> target.key().equals(entry.getTarget()))
                .findFirst();
    }

    private long teamId() {
        return id == null
                ? target().orElseThrow().teamId()
                : getRow().rule().getTeam().getId();
    }

    private Long auditId() {
        if (id == null) {
            return target().orElseThrow().auditId();
        }
        return getRow().rule().getAudit() == null
                ? null
                : getRow().rule().getAudit().getId();
    }

    /** Whether the visitor may find out what a rule would do. */
    public boolean isTrying() {
        return id == null ? target().isPresent() : may(Role.AUDITOR);
    }

    /** Whether the visitor may make, change and end it. */
    public boolean isWritable() {
        return id == null
                ? target().filter(RuleTarget::lead).isPresent()
                : may(Role.LEAD) && getRow().state() != RuleState.ENDED;
    }

    private boolean may(Role role) {
        return caller.roleIn(getRow().rule().getTeam().getId())
                .filter(own -> own.includes(role))
                .isPresent();
    }

    /** What the rule in the form would do; null where that was not asked, or cannot be told. */
    public RulePreview getPreview() {
        return preview;
    }

    /** Why it cannot be told, a sentence; null if nothing is wrong. */
    public String getProblem() {
        return problem;
    }

    public RuleEntry getEntry() {
        return entry;
    }

    public List<Disposition> getDecisions() {
        return RuleTerms.DECISIONS;
    }
}
