package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.FindingQuery;
import org.portledger.audit.query.SavedFilter;
import org.portledger.audit.query.SavedFilters;

/** The saved filters beside the query box of {@code work/findings.xhtml}, and the form that saves the query at hand. */
@Named
@RequestScoped
public class FilterForm {

    @Inject
    private SavedFilters filters;

    @Inject
    private FindingsPage page;

    @Inject
    private Permission permission;

    private List<SavedFilter> saved;
    private String name;
    private boolean shared;

    /** Keeps the query of the page, and stays on it. */
    public void save() {
        try {
            filters.save(teamId(), name, page.getText(), shared);
            page.stay();
        } catch (InvalidEntryException e) {
            Messages.refused("filter:" + e.getField(), e.getRule());
        }
    }

    /** Forgets one; that somebody else did so before changes nothing. */
    public void remove(SavedFilter filter) {
        try {
            filters.remove(teamId(), filter.getId());
        } catch (NoSuchElementException gone) {
            saved = null;
        }
        page.stay();
    }

    /** The visitor's own and those that the team shares, by name; often empty. */
    public List<SavedFilter> getSaved() {
        if (saved == null) {
            saved = filters.list(teamId());
        }
        return saved;
    }

    /** The end of the address that a filter leads to, from the question mark on. */
    public String address(SavedFilter filter) {
        return FacetList.address(FindingQuery.parse(filter.getQuery()));
    }

    /** Whether the visitor may forget it. */
    public boolean isRemovable(SavedFilter filter) {
        return permission.toRemove(filter);
    }

    /** Whether the visitor may share with the team. */
    public boolean isSharable() {
        return permission.toWrite(page.getAudit());
    }

    private long teamId() {
        return page.getAudit().getTeam().getId();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
