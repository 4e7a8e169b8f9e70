package org.portledger.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.portledger.audit.Outage;

/** What a request is told that an outage keeps from its answer. */
final class OutageAnswer {

    private static final int RETRY_SECONDS = 5;
    private static final int INSUFFICIENT_STORAGE = 507; // RFC 4918, section 11.5

    private OutageAnswer() {}

    static Response to(Outage outage) {
        return switch (outage) {
            case DATABASE ->
                Response.fromResponse(Problem.response(
                                "unavailable",
                                Response.Status.SERVICE_UNAVAILABLE,
                                "The database cannot be asked at the moment; try again in a few seconds"))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build();
            case SPACE ->
                Problem.response(
                        "no-space",
                        new Storage(),
                        "The server has no room left on its disk; nothing was changed, and reading goes on");
        };
    }

    /** JAX-RS has no constant for it. */
    private record Storage() implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return INSUFFICIENT_STORAGE;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.SERVER_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Insufficient Storage";
        }
    }
}
