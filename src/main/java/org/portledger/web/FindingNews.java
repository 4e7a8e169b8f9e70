package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.portledger.audit.Findings;

/** What others changed of a finding while somebody has {@link FindingPage its page} open. */
@Named
@RequestScoped
public class FindingNews {

    @Inject
    Findings findings;

    @Inject
    FindingPage page;

    /** What is not on the page yet, the earliest first; mostly empty. */
    public List<StoryLine> getChanges() {
        return findings.changesSince(page.getFinding().getId(), page.getVersion()).stream()
                .map(StoryLine::changed)
                .toList();
    }
}
