package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.portledger.account.Account;
import org.portledger.account.Accounts;
import org.portledger.account.Caller;
import org.portledger.account.Membership;
import org.portledger.account.Role;

/** The account that asks. */
@Path("me")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {

    @Inject
    Caller caller;

    @Inject
    Accounts accounts;

    /** {@code GET me}: with the own teams by name, an empty list if there are none. */
    @GET
    public Me me() {
        Account account = caller.account();
        return new Me(
                account.getLogin(),
                account.getDisplayName(),
                account.getMailAddress(),
                account.isAdministrator(),
                caller.isReadOnly(),
                caller.memberships().stream().map(MyTeam::of).toList());
    }

    /** {@code PUT me/password}: 204; the sessions on pages end. */
    @PUT
    @Path("password")
    public void changePassword(@NotNull PasswordChange body) {
        accounts.changeOwnPassword(body.current(), body.wanted());
    }

    /** {@code PUT me/mail}: 204; notices for the caller are mailed there from now on, or nowhere. */
    @PUT
    @Path("mail")
    public void mailTo(@NotNull WantedMail body) {
        accounts.mailTo(body.mailAddress());
    }

    /**
     * The body of a request about the caller's mail.
     *
     * @param mailAddress left out for nowhere
     */
    public record WantedMail(String mailAddress) {}

    /**
     * Who asks.
     *
     * @param mailAddress where notices are mailed; left out for nowhere
     * @param readOnly whether the token of this request may only read
     */
    public record Me(
            String login,
            String displayName,
            String mailAddress,
            boolean administrator,
            boolean readOnly,
            List<MyTeam> teams) {}

    /** A team of the caller's, and what the caller is in it. */
    public record MyTeam(long id, String name, Role role) {

        static MyTeam of(Membership membership) {
            return new MyTeam(membership.getTeam().getId(), membership.getTeam().getName(), membership.getRole());
        }
    }

    /** The body of a change of the password. */
    public record PasswordChange(String current, String wanted) {}
}
