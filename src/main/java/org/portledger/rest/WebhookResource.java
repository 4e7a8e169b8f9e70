package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.portledger.notice.Webhook;
import org.portledger.notice.Webhooks;

/** Where a team's notices are sent; for its leads. */
@Path("teams/{team: \\d{1,18}}/webhook")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhookResource {

    @Inject
    Webhooks webhooks;

    /** {@code GET teams/5/webhook}: 404 if the team has none. */
    @GET
    public WebhookView find(@PathParam("team") long teamId) {
        return webhooks.find(teamId)
                .map(WebhookView::of)
                .orElseThrow(() -> new NoSuchElementException("Team %d has no webhook".formatted(teamId)));
    }

    /** {@code PUT teams/5/webhook}: with the secret, which is told this once. What was set before ends. */
    @PUT
    public NewWebhook set(@PathParam("team") long teamId, @NotNull WantedWebhook body) {
        return new NewWebhook(body.address(), webhooks.set(teamId, body.address()));
    }

    /** {@code DELETE teams/5/webhook}: 204. */
    @DELETE
    public void remove(@PathParam("team") long teamId) {
        webhooks.remove(teamId);
    }

    /**
     * The body of a request for a webhook.
     *
     * @param address that begins with {@code https://} or {@code http://}
     */
    public record WantedWebhook(String address) {}

    /**
     * A webhook that was just set.
     *
     * @param secret what the header {@code Portledger-Signature} is made with
     */
    public record NewWebhook(String address, String secret) {}

    /** The public form of a webhook. */
    public record WebhookView(String address, String setBy, Instant setAt) {

        static WebhookView of(Webhook webhook) {
            return new WebhookView(webhook.getAddress(), webhook.getSetBy().getDisplayName(), webhook.getSetAt());
        }
    }
}
