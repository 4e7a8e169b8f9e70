package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What somebody gets who asked for an import and waited: by the state in which it is then. */
final class ImportAnswer {

    private ImportAnswer() {}

    static Response of(ImportView view) {
        URI address = URI.create("imports/" + view.id());
        return switch (view.state()) {
            case QUEUED, RUNNING, CANCELLED ->
                Response.accepted(view).location(address).build();
            case DONE ->
                view.wasThere()
                        ? Response.ok(view).location(address).build()
                        : Response.created(address).entity(view).build();
            case REFUSED -> Problem.response("invalid-scan-file", Response.Status.BAD_REQUEST, view.problem());
            case FAILED -> Problem.response("import-failed", Response.Status.INTERNAL_SERVER_ERROR, view.problem());
        };
    }
}
