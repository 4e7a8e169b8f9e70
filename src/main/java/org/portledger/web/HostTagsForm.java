package org.portledger.web;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.HostTag;
import org.portledger.audit.HostTags;
import org.portledger.audit.Tag;

/** The tags of a host, on {@code work/host.xhtml}. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class HostTagsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HostTags tags;

    @Inject
    @Param(pathIndex = 0)
    private Long hostId;

    private String text;

    @PostConstruct
    void show() {
        text = getOn().stream().map(tag -> tag.getTag().text()).collect(joining(" "));
    }

    /** Puts on and takes off what makes the host have the tags in the form. */
    public void save() {
        try {
            tags.set(hostId, Tag.listed(text));
            show();
        } catch (InvalidEntryException e) {
            Messages.refused("tagging:" + e.getField(), e.getRule());
        }
    }

    /** Those that the host has, in order; often none. */
    public List<HostTag> getOn() {
        return tags.on(hostId);
    }

    /** Those that were taken off, the last one first; often none. */
    public List<HostTag> getPast() {
        return tags.past(hostId);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
