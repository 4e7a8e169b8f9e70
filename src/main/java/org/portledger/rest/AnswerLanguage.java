package org.portledger.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.portledger.report.ReaderLanguage;

/** Says in which language an answer is, and that another reader may get another one. */
@Provider
@Public
public class AnswerLanguage implements ContainerResponseFilter {

    @Inject
    ReaderLanguage reader;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag());
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
