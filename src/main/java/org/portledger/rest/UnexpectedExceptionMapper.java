package org.portledger.rest;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;

/** The last resort: nobody foresaw it, so the log gets all of it and the caller a number to ask for. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    @Override
    public Response toResponse(Throwable exception) {
        Optional<Obstacle> obstacle = Obstacle.behind(exception);
        if (obstacle.isPresent()) {
            LOG.log(WARNING, "Answered {0}: {1}", obstacle.get().status().getStatusCode(), exception.getMessage());
            return obstacle.get().response();
        }
        String number = UUID.randomUUID().toString();
        LOG.log(ERROR, "Problem " + number, exception);
        return Problem.response(
                "unexpected",
                Response.Status.INTERNAL_SERVER_ERROR,
                "Something went wrong here, and it is not your request. The log has it as problem " + number + ".");
    }
}
