package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.portledger.report.PasteCheck;
import org.portledger.report.ReaderLanguage;

/** Judges the output of a command that shows listeners. Nothing of it is kept. */
@Path("check")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class CheckResource {

    @Inject
    PasteCheck check;

    @Inject
    ReaderLanguage reader;

    /**
     * {@code POST check?port=2693}: the body is what {@code ss}, {@code netstat}, {@code lsof}, PowerShell or nmap wrote,
     * whatever its {@code Content-Type}, in UTF-8 or in UTF-16 with a byte order mark. The listeners come with their
     * verdicts as of the newest registry, {@code port} first. More than {@link PasteCheck#MAX_BYTES} is refused (413).
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response check(@QueryParam("port") String port, InputStream body) throws IOException {
        Integer first = port == null || port.isEmpty() ? null : Asked.portNumber(port);
        byte[] text = body.readNBytes(PasteCheck.MAX_BYTES + 1);
        if (text.length > PasteCheck.MAX_BYTES) {
            return Problem.response(
                    "too-large",
                    Response.Status.REQUEST_ENTITY_TOO_LARGE,
                    "The text has more than the %d bytes that are read at once.".formatted(PasteCheck.MAX_BYTES));
        }
        return Response.ok(check.check(text, first, reader.phrases()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
