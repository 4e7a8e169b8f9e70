package org.portledger.rest;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.port.Shortened;
import org.portledger.report.diff.DiffFilter;
import org.portledger.report.diff.DiffForm;
import org.portledger.report.diff.DifferenceKind;
import org.portledger.report.diff.ScanDiffs;
import org.portledger.report.diff.ScanPair;

/** What differs between two scans of an audit. */
@Path("scans/{one: \\d{1,18}}/diff/{other: \\d{1,18}}")
@RequestScoped
public class ScanDiffResource {

    @Inject
    ScanDiffs diffs;

    /**
     * {@code GET scans/17/diff/18?kind=NEW,GONE&host=10.0.0.0/8}: by host and port, without what is the same unless it is
     * asked for. As JSON, as text with a line for each difference, or as CSV: as {@code format=} or the header {@code Accept}
     * asks. The scan that saw what it saw first is the earlier one, unless {@code order=given}.
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, "text/csv", Problem.MEDIA_TYPE})
    public Response diff(
            @PathParam("one") long one,
            @PathParam("other") long other,
            @QueryParam("order") String order,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("host") String host,
            @QueryParam("port") String port,
            @QueryParam("format") String format,
            @Context Request request) {
        WantedForm form = WantedForm.of(format, request, WantedForm.json(), WantedForm.text(), WantedForm.csv());
        ScanPair scans = diffs.pair(one, other, isGiven(order));
        DiffFilter filter =
                DiffFilter.of(kinds(kinds), host, port == null ? null : Asked.read("port", port, Port::parseNumber));
        StreamingOutput list = out -> diffs.write(scans, filter, constant(form), out);
        return Response.ok(list, form.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static DiffForm constant(WantedForm form) {
        return InvalidEntryException.requireConstant("format", form.name(), DiffForm.class);
    }

    private static boolean isGiven(String order) {
        return switch (order == null ? "time" : order) {
            case "time" -> false;
            case "given" -> true;
            default -> throw Asked.refused("order", "must be time or given, was '" + Shortened.of(order) + "'");
        };
    }

    private static Set<DifferenceKind> kinds(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(text -> InvalidEntryException.requireConstant("kind", text.strip(), DifferenceKind.class))
                .collect(toSet());
    }
}
