package org.portledger.rest;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Answers 400 to a body that is not the JSON it should be.
 * It stands around the reading only: the same exceptions, when an answer is written, are our fault and no caller's.
 */
@Provider
public class UnreadableBodyInterceptor implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonbException | ProcessingException e) {
            Obstacle obstacle = Obstacle.behind(e).orElse(null);
            if (obstacle != null) {
                throw new WebApplicationException(obstacle.response());
            }
            throw new BadRequestException(e);
        }
    }
}
