package org.portledger.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.portledger.account.Caller;

/**
 * Tells who asks the API: a password ({@code Authorization: Basic}) or a token ({@code Authorization: Bearer}) says so,
 * in each request. The session of the pages counts for nothing here, so a page of somebody else's
 * cannot make a browser change anything; only {@link UploadServlet} forwards what it has looked at to here.
 *
 * <p>Whoever is nobody gets only what is {@link Public}. Credentials that are wrong are refused even there:
 * a program with an expired token should notice.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiAuthentication implements ContainerRequestFilter {

    private static final String CHALLENGE = "Basic realm=\"Portledger\", charset=\"UTF-8\", Bearer";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    ResourceInfo resource;

    @Inject
    Credentials credentials;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null && !caller.isSignedIn() && !isPublic()) {
            request.abortWith(unauthorized("This needs a password (Basic) or a token (Bearer)"));
        } else if (authorization != null && !credentials.accept(authorization)) {
            request.abortWith(unauthorized("These credentials open nothing; after some wrong passwords in a row"
                    + " an account is locked for up to 15 minutes"));
        } else if (caller.isReadOnly() && !SAFE_METHODS.contains(request.getMethod())) {
            request.abortWith(Problem.response(
                    "missing-role",
                    Response.Status.FORBIDDEN,
                    "This token may only read; %s needs one with scope WRITE".formatted(request.getMethod())));
        }
    }

    private boolean isPublic() {
        return resource.getResourceMethod().isAnnotationPresent(Public.class)
                || resource.getResourceClass().isAnnotationPresent(Public.class);
    }

    static Response unauthorized(String detail) {
        return Response.fromResponse(Problem.response("not-signed-in", Response.Status.UNAUTHORIZED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }
}
