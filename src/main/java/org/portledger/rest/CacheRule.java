package org.portledger.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.portledger.report.Caching;

/** Lets anybody keep what anybody may look up, and ask each time whether it still holds; see {@link AnswerKeeper}. */
@Provider
@Public
public class CacheRule implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean found = response.getStatus() == Response.Status.OK.getStatusCode();
        if (found && HttpMethod.GET.equals(request.getMethod())) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, Caching.FOR_EVERYONE);
        }
    }
}
