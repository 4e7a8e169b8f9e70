package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import org.portledger.account.Account;
import org.portledger.account.Accounts;

/** All accounts, for administrators. What an account is or is not, is put there and deleted. */
@Path("accounts")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccountsResource {

    @Inject
    Accounts accounts;

    /** {@code GET accounts}: by login, the disabled too. */
    @GET
    public List<AccountView> list() {
        return accounts.list().stream().map(AccountView::of).toList();
    }

    /** {@code POST accounts}: 201 with the password, generated if none was given, which no later answer repeats. */
    @POST
    public Response create(@NotNull WantedAccount body) {
        var made = accounts.create(
                body.login(), body.displayName(), Boolean.TRUE.equals(body.administrator()), body.password());
        return Response.created(UriBuilder.fromPath("accounts/{login}")
                        .build(made.account().getLogin()))
                .entity(new MadeAccount(AccountView.of(made.account()), made.password()))
                .build();
    }

    @GET
    @Path("{login}")
    public AccountView find(@PathParam("login") String login) {
        return AccountView.of(accounts.find(login));
    }

    /** {@code POST accounts/ann/password}: 200 with a generated one, which no later answer repeats. */
    @POST
    @Path("{login}/password")
    @Consumes(MediaType.WILDCARD)
    public MadeAccount resetPassword(@PathParam("login") String login) {
        var made = accounts.resetPassword(login);
        return new MadeAccount(AccountView.of(made.account()), made.password());
    }

    @PUT
    @Path("{login}/disabled")
    @Consumes(MediaType.WILDCARD)
    public void disable(@PathParam("login") String login) {
        accounts.disable(login);
    }

    @DELETE
    @Path("{login}/disabled")
    public void enable(@PathParam("login") String login) {
        accounts.enable(login);
    }

    @DELETE
    @Path("{login}/lock")
    public void unlock(@PathParam("login") String login) {
        accounts.unlock(login);
    }

    @PUT
    @Path("{login}/administrator")
    @Consumes(MediaType.WILDCARD)
    public void promote(@PathParam("login") String login) {
        accounts.promote(login);
    }

    @DELETE
    @Path("{login}/administrator")
    public void demote(@PathParam("login") String login) {
        accounts.demote(login);
    }

    /**
     * The body of a request for an account.
     *
     * @param administrator null means no
     * @param password      null to have one generated
     */
    public record WantedAccount(String login, String displayName, Boolean administrator, String password) {}

    /**
     * An account and the password it was just given.
     *
     * @param password as it is to be typed
     */
    public record MadeAccount(AccountView account, String password) {}

    /**
     * The public form of an account.
     *
     * @param lockedUntil end of the last lock after wrong passwords, perhaps past; null if there is none
     */
    public record AccountView(
            String login,
            String displayName,
            boolean administrator,
            boolean disabled,
            Instant lockedUntil,
            Instant createdAt) {

        static AccountView of(Account a) {
            return new AccountView(
                    a.getLogin(),
                    a.getDisplayName(),
                    a.isAdministrator(),
                    a.isDisabled(),
                    a.getLockedUntil(),
                    a.getCreatedAt());
        }
    }
}
