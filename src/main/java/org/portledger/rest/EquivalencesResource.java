package org.portledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.portledger.audit.Equivalence;
import org.portledger.audit.Equivalences;
import org.portledger.port.ServiceName;

/** By which names verdicts take what scanners and hosts say, and why. */
@Path("equivalences")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Public
@RequestScoped
public class EquivalencesResource {

    /**
     * The public form of an equivalence.
     *
     * @param registered the names that the registry has or had; empty where {@code name} tells nothing
     * @param source     left out where the reason is common knowledge
     */
    public record Row(Equivalence.Kind kind, String name, List<String> registered, String reason, String source) {

        static Row of(Equivalence equivalence) {
            return new Row(
                    equivalence.kind(),
                    equivalence.name(),
                    equivalence.registered().stream().map(ServiceName::value).toList(),
                    equivalence.reason(),
                    equivalence.source());
        }
    }

    /** {@code GET equivalences}: all of them, some hundreds, by kind. */
    @GET
    public List<Row> list() {
        return Equivalences.KNOWN.all().stream().map(Row::of).toList();
    }
}
