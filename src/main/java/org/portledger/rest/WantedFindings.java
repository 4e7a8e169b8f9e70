package org.portledger.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.query.QueryException;

/**
 * The query parameters that say which findings are wanted: {@code q} is a {@link FindingQuery}, and each of the others
 * asks for more, as a term of it would. A parameter can be repeated, or have commas within it, to ask for either.
 */
public class WantedFindings {

    private static final int MAX_LENGTH = 255;

    @QueryParam("q")
    String q;

    @QueryParam("host")
    List<String> hosts;

    @QueryParam("port")
    List<String> ports;

    @QueryParam("verdict")
    List<String> verdicts;

    @QueryParam("disposition")
    List<String> dispositions;

    @QueryParam("presence")
    List<String> presences;

    @QueryParam("text")
    String text;

    FindingQuery query() {
        return FindingQuery.parse(q)
                .and(of(FindingField.HOST, hosts))
                .and(of(FindingField.PORT, ports))
                .and(of(FindingField.VERDICT, verdicts))
                .and(of(FindingField.DISPOSITION, dispositions))
                .and(of(FindingField.PRESENCE, presences))
                .and(ofText());
    }

    private static FindingQuery of(FindingField field, List<String> given) {
        List<String> values = given.stream()
                .flatMap(parameter -> Arrays.stream(parameter.split(",")))
                .filter(value -> !value.isBlank())
                .map(value -> InvalidEntryException.requireText(field.toString(), value, MAX_LENGTH))
                .toList();
        try {
            return values.isEmpty() ? FindingQuery.ALL : FindingQuery.of(field, values);
        } catch (QueryException noValue) {
            throw Asked.refused(field.toString(), noValue.getMessage());
        }
    }

    private FindingQuery ofText() {
        return text == null || text.isBlank()
                ? FindingQuery.ALL
                : FindingQuery.ofText(InvalidEntryException.requireText("text", text, MAX_LENGTH));
    }
}
