package org.portledger.registry;

import java.util.Optional;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;

/**
 * Something that a newer file tells of a name.
 *
 * @param key      the name after it; of a removal, the name that is gone
 * @param known    the name that it happened to; empty for one that begins
 * @param replaced the name that it took the place of; empty unless renamed or reassigned
 * @param row      the row that shows it; null for a removal
 * @param note     what the copies say
 */
record RegistryChange(
        EventKind kind,
        NameKey key,
        Optional<KnownName> known,
        Optional<KnownName> replaced,
        IanaRow row,
        EventDays days,
        String note) {

    /** Null for a name without a port. */
    Integer number() {
        return key.slot().number();
    }

    /** Null where the registry states none. */
    TransportProtocol transport() {
        return key.slot().transport();
    }

    ServiceName service() {
        return key.service();
    }

    /** Null where there was no other. */
    ServiceName previousName() {
        return replaced.map(name -> name.key().service()).orElse(null);
    }
}
