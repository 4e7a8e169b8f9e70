package org.portledger.rest;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Disposition;
import org.portledger.audit.FindingFilter;
import org.portledger.audit.FindingRow;
import org.portledger.audit.Findings;
import org.portledger.audit.Presence;
import org.portledger.audit.Verdict;
import org.portledger.port.Port;

/** The findings of an audit. */
@Path("audits/{audit: \\d{1,18}}/findings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RequestScoped
public class AuditFindingsResource {

    @Inject
    Findings findings;

    @Context
    UriInfo uri;

    /**
     * {@code GET audits/5/findings?verdict=MISMATCHED,DEREGISTERED&limit=200}: by host and port; an empty list if none
     * match. While there are more, the header {@code Link} has the address of the next part ({@code rel="next"}).
     *
     * @param limit  see {@link Limit}
     * @param cursor from the address of a next part
     */
    @GET
    public Response list(
            @PathParam("audit") long auditId,
            @BeanParam Wanted wanted,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int rows = Limit.of(limit);
        List<FindingRow> found = findings.listAfter(auditId, wanted.filter(), Cursor.parse(cursor), rows + 1);
        boolean more = found.size() > rows;
        List<FindingRow> part = more ? found.subList(0, rows) : found;
        var response = Response.ok(part.stream().map(FindingView::of).toList());
        return more ? response.link(next(part.get(rows - 1).id()), "next").build() : response.build();
    }

    private URI next(long lastId) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", Cursor.after(lastId))
                .build();
    }

    /** The query parameters that say which findings are wanted; see {@link FindingFilter}. */
    public static class Wanted {

        @QueryParam("host")
        String host;

        @QueryParam("port")
        String port;

        /** Repeated, or with commas between, as are the dispositions. */
        @QueryParam("verdict")
        List<String> verdicts;

        @QueryParam("disposition")
        List<String> dispositions;

        @QueryParam("presence")
        List<String> presences;

        @QueryParam("text")
        String text;

        FindingFilter filter() {
            return new FindingFilter(
                    host,
                    port == null ? null : Asked.read("port", port, Port::parseNumber),
                    constants("verdict", verdicts, Verdict.class),
                    constants("disposition", dispositions, Disposition.class),
                    constants("presence", presences, Presence.class),
                    text);
        }

        private static <E extends Enum<E>> Set<E> constants(String field, List<String> texts, Class<E> type) {
            return texts.stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .map(text -> InvalidEntryException.requireConstant(field, text.strip(), type))
                    .collect(toSet());
        }
    }
}
