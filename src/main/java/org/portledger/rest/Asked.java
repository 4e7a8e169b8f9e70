package org.portledger.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.portledger.port.Port;
import org.portledger.query.Days;

/**
 * Reads what stands in an address. Left to JAX-RS, a text that cannot be read would be a page that does not exist (404)
 * with no word on why.
 */
final class Asked {

    private Asked() {}

    /** @throws BadRequestException if {@code text} is no number from 0 to 65535, saying what it is */
    static int portNumber(String text) {
        return read("number", text, Port::parseNumber);
    }

    /**
     * @return {@code absent} if there is no {@code text}
     * @throws BadRequestException if it is no day of the calendar, saying what is wanted
     */
    static LocalDate day(String parameter, String text, LocalDate absent) {
        return text == null || text.isEmpty() ? absent : read(parameter, text, Days::parse);
    }

    /**
     * What {@code reader} makes of the text of a parameter.
     *
     * @throws BadRequestException if it refuses the text, naming the parameter and repeating why
     */
    static <T> T read(String parameter, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw refused(parameter, e.getMessage());
        }
    }

    /** Says, in a problem document, what is wrong with a parameter. */
    static BadRequestException refused(String parameter, String why) {
        return new BadRequestException(
                Problem.response("invalid-parameter", Response.Status.BAD_REQUEST, parameter + ": " + why));
    }
}
