package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.portledger.account.ApiToken;
import org.portledger.account.ApiTokens;
import org.portledger.account.TokenScope;

/** The caller's own tokens. */
@Path("tokens")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TokensResource {

    @Inject
    ApiTokens tokens;

    /** {@code GET tokens}: the latest first, without those that were revoked; an empty list if there are none. */
    @GET
    public List<TokenView> list() {
        return tokens.list().stream().map(TokenView::of).toList();
    }

    /** {@code POST tokens}: 201 with the secret, which no later answer repeats. */
    @POST
    public Response create(@NotNull WantedToken body) {
        var made = tokens.create(body.label(), TokenScope.named(body.scope()), body.expiresOn());
        return Response.created(URI.create("tokens/" + made.token().getId()))
                .entity(new MadeToken(TokenView.of(made.token()), made.secret()))
                .build();
    }

    /** {@code DELETE tokens/5}: 204, the second time too. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(id);
    }

    /**
     * The body of a request for a token.
     *
     * @param scope     {@code READ} or {@code WRITE}
     * @param expiresOn first day (UTC) on which it opens nothing any more
     */
    public record WantedToken(String label, String scope, LocalDate expiresOn) {}

    /**
     * A token that was just made.
     *
     * @param secret what a request says after {@code Authorization: Bearer}
     */
    public record MadeToken(TokenView token, String secret) {}

    /**
     * The public form of a token.
     *
     * @param lastUsedAt to the minute; null if it was never used
     */
    public record TokenView(
            long id, String label, TokenScope scope, Instant createdAt, LocalDate expiresOn, Instant lastUsedAt) {

        static TokenView of(ApiToken t) {
            return new TokenView(
                    t.getId(), t.getLabel(), t.getScope(), t.getCreatedAt(), t.getExpiresOn(), t.getLastUsedAt());
        }
    }
}
