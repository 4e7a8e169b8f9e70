package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.portledger.annotation.Mention;
import org.portledger.annotation.Mentions;

/** Backs {@code work/mentions.xhtml}: where remarks mention the visitor; whoever opens it has seen them. */
@Named
@RequestScoped
public class MentionsPage {

    private static final int MOST = 100;

    @Inject
    Mentions mentions;

    private List<Mention> shown;
    private Long unseen;

    /** Called before the page is shown. What is new stays marked while it is shown. */
    public void load() {
        getShown().stream().findFirst().ifPresent(newest -> mentions.see(newest.getId()));
    }

    /** The last 100, the last first; often empty. */
    public List<Mention> getShown() {
        if (shown == null) {
            shown = mentions.list(null, false, MOST);
        }
        return shown;
    }

    /** How many are new, for what every page of the team's says of them. */
    public long getUnseen() {
        if (unseen == null) {
            unseen = mentions.countUnseen();
        }
        return unseen;
    }
}
