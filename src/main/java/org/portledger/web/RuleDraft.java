package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Finding;
import org.portledger.audit.Findings;

/** How the form of a new rule begins: empty, or with {@code ?like=9} as a rule for what finding 9 is. */
@RequestScoped
public class RuleDraft {

    @Inject
    Findings findings;

    @Inject
    @Param(name = "like")
    Long like;

    /** For the first of {@code targets} unless a finding says otherwise; one that does not exist for the visitor says nothing. */
    RuleEntry entry(List<RuleTarget> targets) {
        var entry = new RuleEntry();
        targets.stream().findFirst().ifPresent(target -> entry.setTarget(target.key()));
        if (like != null) {
            try {
                fill(entry, findings.find(like));
            } catch (NoSuchElementException e) {
                // an old address: the form begins empty
            }
        }
        return entry;
    }

    private static void fill(RuleEntry entry, Finding finding) {
        var audit = finding.getAudit();
        entry.setTarget(audit.getTeam().getId() + "/" + audit.getId());
        ScopeFields scope = entry.getScope();
        scope.setNetworks(finding.getHost().getAddress());
        scope.setPorts(Integer.toString(finding.getPort().number()));
        scope.setTransport(finding.getPort().transport().toString());
        if (finding.getService().isTold()) {
            scope.setServices(finding.getService().label());
        }
        scope.setProcesses(finding.getProcess());
    }
}
