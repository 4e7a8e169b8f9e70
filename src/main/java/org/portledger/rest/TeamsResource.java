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
import java.net.URI;
import java.util.List;
import org.portledger.account.Membership;
import org.portledger.account.Role;
import org.portledger.account.Team;
import org.portledger.account.Teams;

/** The caller's teams; all of them for administrators. */
@Path("teams")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TeamsResource {

    @Inject
    Teams teams;

    /** {@code GET teams}: by name, an empty list if there are none. */
    @GET
    public List<TeamView> list() {
        return teams.list().stream().map(TeamView::of).toList();
    }

    /** {@code POST teams}: 201; the team has no members yet. */
    @POST
    public Response create(@NotNull WantedTeam body) {
        Team made = teams.create(body.name());
        return Response.created(URI.create("teams/" + made.getId()))
                .entity(TeamView.of(made))
                .build();
    }

    /** {@code GET teams/5}: with its members by login. */
    @GET
    @Path("{id}")
    public TeamWithMembers find(@PathParam("id") long id) {
        Team team = teams.find(id);
        return new TeamWithMembers(
                team.getId(),
                team.getName(),
                teams.members(id).stream().map(MemberView::of).toList());
    }

    /** {@code PUT teams/5/members/ann}: makes a member or gives a member another role. */
    @PUT
    @Path("{id}/members/{login}")
    public MemberView setMember(
            @PathParam("id") long id, @PathParam("login") String login, @NotNull WantedMember body) {
        return MemberView.of(teams.setMember(id, login, Role.named(body.role())));
    }

    @DELETE
    @Path("{id}/members/{login}")
    public void removeMember(@PathParam("id") long id, @PathParam("login") String login) {
        teams.removeMember(id, login);
    }

    /** The body of a request for a team. */
    public record WantedTeam(String name) {}

    /**
     * The body of a request for a member.
     *
     * @param role {@code VIEWER}, {@code AUDITOR} or {@code LEAD}
     */
    public record WantedMember(String role) {}

    /** The public form of a team. */
    public record TeamView(long id, String name) {

        static TeamView of(Team team) {
            return new TeamView(team.getId(), team.getName());
        }
    }

    /** A team with everyone in it. */
    public record TeamWithMembers(long id, String name, List<MemberView> members) {}

    /** The public form of a membership. */
    public record MemberView(String login, String displayName, Role role) {

        static MemberView of(Membership m) {
            return new MemberView(m.getAccount().getLogin(), m.getAccount().getDisplayName(), m.getRole());
        }
    }
}
