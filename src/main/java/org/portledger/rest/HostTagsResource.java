package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.HostTag;
import org.portledger.audit.HostTags;
import org.portledger.audit.Tag;

/** The tags of a host; its findings have their own. */
@Path("hosts/{host: \\d{1,18}}/tags")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class HostTagsResource {

    @Inject
    HostTags tags;

    /** {@code GET hosts/3/tags}: those that it has, and the last 100 that were taken off. */
    @GET
    public TagsOfHost get(@PathParam("host") long hostId) {
        return new TagsOfHost(
                tags.on(hostId).stream().map(TagOfHost::of).toList(),
                tags.past(hostId).stream().map(TagOfHost::of).toList());
    }

    /** {@code PUT hosts/3/tags}: 200 with what is so then; auditors and leads of the team may. */
    @PUT
    public TagsOfHost set(@PathParam("host") long hostId, @NotNull WantedTags body) {
        tags.set(hostId, body.parsed());
        return get(hostId);
    }

    /**
     * The body of a change.
     *
     * @param tags all that the host is to have; an empty list for none
     */
    public record WantedTags(List<String> tags) {

        List<Tag> parsed() {
            if (tags == null) {
                throw new InvalidEntryException("tags", "must be a list of texts");
            }
            return Tag.inOrder(tags);
        }
    }

    /**
     * The public form of the tags of a host.
     *
     * @param tags that it has, in order
     * @param past that were taken off, the last one first
     */
    public record TagsOfHost(List<TagOfHost> tags, List<TagOfHost> past) {}

    /**
     * The public form of a tag of a host.
     *
     * @param putBy   a login, as is {@code takenBy}
     * @param takenBy left out while the host has it, as is {@code takenAt}
     */
    public record TagOfHost(String tag, String putBy, Instant putAt, String takenBy, Instant takenAt) {

        static TagOfHost of(HostTag tag) {
            return new TagOfHost(
                    tag.getTag().text(),
                    tag.getPutBy().getLogin(),
                    tag.getPutAt(),
                    tag.isOn() ? null : tag.getTakenBy().getLogin(),
                    tag.getTakenAt());
        }
    }
}
