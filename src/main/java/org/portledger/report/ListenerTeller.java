package org.portledger.report;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import org.portledger.audit.Judgement;
import org.portledger.audit.Reach;
import org.portledger.audit.Reconciliation;
import org.portledger.audit.SeverityCell;
import org.portledger.audit.SeverityTable;
import org.portledger.port.ServiceName;
import org.portledger.registry.RegistryIndex;
import org.portledger.scan.Exposure;
import org.portledger.scan.LocalSocket;
import org.portledger.scan.Observation;

/** Judges a pasted listener and gives the verdict its words. */
final class ListenerTeller {

    private final RegistryIndex index;
    private final Reconciliation reconciliation;
    private final Phrases phrases;

    ListenerTeller(RegistryIndex index, Phrases phrases) {
        this.index = index;
        this.reconciliation = new Reconciliation(index, index.registryDay());
        this.phrases = phrases;
    }

    /** @param sightings of the same listener, which differ in the address it is bound to; at least one */
    CheckedListener tell(PastedListeners.Key key, List<Observation> sightings) {
        Observation seen = sightings.get(0);
        Judgement judgement = reconciliation.judge(seen);
        Exposure exposure = exposure(sightings);
        return new CheckedListener(
                key.port(),
                bind(key, sightings),
                exposure,
                key.process(),
                Objects.toString(seen.service(), null),
                judgement.verdict(),
                judgement.unauthorizedUse(),
                SeverityTable.STANDARD.proposal(
                        new SeverityCell(judgement.verdict(), Reach.of(exposure), seen.evidence()),
                        judgement.unauthorizedUse()),
                registered(seen) + " " + sight(seen, judgement));
    }

    private static String bind(PastedListeners.Key key, List<Observation> sightings) {
        return key.host() != null
                ? key.host()
                : sightings.stream()
                        .map(seen -> seen.socket().bind())
                        .distinct()
                        .sorted()
                        .collect(joining(", "));
    }

    private static Exposure exposure(List<Observation> sightings) {
        return sightings.stream()
                .map(Observation::socket)
                .filter(Objects::nonNull)
                .map(LocalSocket::exposure)
                .max(naturalOrder())
                .orElse(null);
    }

    private String registered(Observation seen) {
        return new PortHistoryTeller(index, seen.port().number(), index.registryDay(), phrases)
                .answer(seen.port().transport());
    }

    /** Who listens, what that is known to serve, and whether it fits where the port has a name. */
    private String sight(Observation seen, Judgement judgement) {
        String who = seen.socket() == null
                ? Objects.toString(seen.service(), null)
                : seen.socket().process();
        List<String> served = Reconciliation.servedNames(seen).stream()
                .map(ServiceName::value)
                .sorted()
                .toList();
        if (who == null || seen.socket() == null && served.isEmpty()) {
            return phrases.say("check.sight.nothing");
        }
        String key = served.isEmpty()
                ? "process"
                : switch (judgement.verdict()) {
                    case REGISTERED -> "fits";
                    case MISMATCHED -> "differs";
                    default -> "serves";
                };
        return phrases.say("check.sight." + key, who, phrases.list(served));
    }
}
