package org.portledger.audit;

import java.util.List;
import org.portledger.registry.Assignment;

/**
 * What the reconciliation makes of an open port.
 *
 * @param basis           the assignments that the verdict rests on: those that fit, those that it contradicts, or those
 *                        that are gone, the latest to go first; empty where the port never had a name
 * @param unauthorizedUse whether IANA reports use of the port by others
 */
public record Judgement(Verdict verdict, List<Assignment> basis, boolean unauthorizedUse) {

    public Judgement {
        basis = List.copyOf(basis);
    }
}
