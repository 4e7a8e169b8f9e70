package org.portledger.registry;

import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/** What tells one standing name of the registry from another; case makes no difference. */
record NameKey(Slot slot, ServiceName service) {

    /**
     * What names are given to.
     *
     * @param number    null for names without a port
     * @param transport null where the registry states none, which means any
     */
    record Slot(Integer number, TransportProtocol transport) {}
}
