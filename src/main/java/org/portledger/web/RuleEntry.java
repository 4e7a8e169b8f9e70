package org.portledger.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.portledger.audit.Disposition;
import org.portledger.audit.Rule;
import org.portledger.audit.RuleTerms;

/** What is typed into the form of a rule. */
public class RuleEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String target;
    private ScopeFields scope = new ScopeFields();
    private Disposition decision = Disposition.EXPECTED;
    private String reason;
    private String owner;
    private LocalDate endDay;

    static RuleEntry of(Rule rule) {
        var entry = new RuleEntry();
        entry.scope = ScopeFields.of(rule.getScope());
        entry.decision = rule.getDecision();
        entry.reason = rule.getReason();
        entry.owner = rule.getOwner().getLogin();
        entry.endDay = rule.getEndDay();
        return entry;
    }

    /** @throws org.portledger.account.InvalidEntryException if a field is not as it must be, naming it */
    RuleTerms terms() {
        return new RuleTerms(scope.scope(), decision, reason, endDay);
    }

    /** The {@link RuleTarget#key key} of what a new rule is for. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public ScopeFields getScope() {
        return scope;
    }

    public Disposition getDecision() {
        return decision;
    }

    public void setDecision(Disposition decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getEndDay() {
        return endDay;
    }

    public void setEndDay(LocalDate endDay) {
        this.endDay = endDay;
    }
}
