package org.portledger.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portledger.port.Shortened;

/**
 * A form that an answer comes in.
 *
 * @param name as the query parameter {@code format} has it
 */
record WantedForm(String name, MediaType type) {

    static WantedForm json() {
        return new WantedForm("json", MediaType.APPLICATION_JSON_TYPE);
    }

    static WantedForm csv() {
        return new WantedForm("csv", utf8("text", "csv"));
    }

    static WantedForm text() {
        return new WantedForm("text", utf8("text", "plain"));
    }

    static WantedForm xlsx() {
        return new WantedForm(
                "xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    static WantedForm pdf() {
        return new WantedForm("pdf", new MediaType("application", "pdf"));
    }

    private static MediaType utf8(String type, String subtype) {
        return new MediaType(type, subtype, StandardCharsets.UTF_8.name());
    }

    /**
     * The one that {@code format} names; without it the one that the header {@code Accept} asks for, or else the first.
     *
     * @throws BadRequestException if there is no form of that name
     */
    static WantedForm of(String format, Request request, WantedForm... forms) {
        if (format == null) {
            Variant best = request.selectVariant(
                    Variant.mediaTypes(Stream.of(forms).map(WantedForm::type).toArray(MediaType[]::new))
                            .build());
            return best == null ? forms[0] : first(form -> form.type().equals(best.getMediaType()), forms);
        }
        WantedForm named = first(form -> form.name().equals(format), forms);
        if (named == null) {
            throw Asked.refused("format", "must be %s, was '%s'".formatted(names(forms), Shortened.of(format)));
        }
        return named;
    }

    private static WantedForm first(Predicate<WantedForm> wanted, WantedForm... forms) {
        return Stream.of(forms).filter(wanted).findFirst().orElse(null);
    }

    /** Such as "csv, json, xlsx or pdf". */
    private static String names(WantedForm... forms) {
        List<String> names = Stream.of(forms).map(WantedForm::name).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
