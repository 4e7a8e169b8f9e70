package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Findings;
import org.portledger.audit.HandEntry;
import org.portledger.audit.HandLog;
import org.portledger.audit.LoggedByHand;

/** Findings that people log by hand; {@link AuditFindingsResource} lists them like all others. */
@Path("audits/{audit: \\d{1,18}}/findings")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class HandLogResource {

    /** Without other imports before it an entry takes less than a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    HandLog log;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    /**
     * {@code POST audits/5/findings}: 201 with the finding, or 200 if the very same entry was made before. If imports
     * before it take longer than {@code wait}: 202 with the import, and the address where to ask for its end.
     *
     * @param wait seconds to wait, at most 60; 10 if there is no such parameter
     */
    @POST
    public Response log(@PathParam("audit") long auditId, @QueryParam("wait") String wait, @NotNull WantedHandNote body)
            throws IOException, InterruptedException {
        Duration patience = wait == null ? PATIENCE : Patience.of(wait);
        LoggedByHand logged = log.log(auditId, body.entry(), patience);
        if (logged.findingId() == null) {
            return ImportAnswer.of(ImportView.of(logged.status(), logged.wasThere(), clock));
        }
        FindingView view = FindingView.of(findings.detail(logged.findingId()).row());
        URI address = URI.create("findings/" + logged.findingId());
        return (logged.wasThere() ? Response.ok().location(address) : Response.created(address))
                .entity(view)
                .build();
    }

    /**
     * The body of an entry.
     *
     * @param host    an address
     * @param service what answered, by its name; left out if that could not be told
     * @param saw     what somebody saw, 1 to 1,000 characters
     * @param why     why they looked, or why it is worth keeping, 1 to 1,000 characters
     * @param seenAt  ISO 8601 with its offset from UTC; left out for now
     */
    public record WantedHandNote(
            String host, Integer port, String transport, String service, String saw, String why, String seenAt) {

        HandEntry entry() {
            return new HandEntry(host, port == null ? null : port.toString(), transport, service, saw, why, moment());
        }

        private Instant moment() {
            try {
                return seenAt == null ? null : OffsetDateTime.parse(seenAt).toInstant();
            } catch (DateTimeParseException e) {
                throw new InvalidEntryException(
                        "seenAt", "must be a time with its offset from UTC, such as 2026-11-22T23:36:10Z");
            }
        }
    }
}
