package org.portledger.rest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;

/** Where answers for everyone are kept until the registry changes. */
@ApplicationScoped
public class Shelves {

    /** Of the servlet context, for {@link KeptAnswers}, to which CDI gives nothing. */
    static final String ATTRIBUTE = Shelves.class.getName();

    /** The environment variable with the bytes that kept answers may take in memory; 0 keeps none. */
    private static final String SETTING = "PORTLEDGER_ANSWER_CACHE";

    private static final long DEFAULT_BYTES = 64 * 1024 * 1024;

    @Inject
    CurrentRegistry registry;

    @Inject
    Clock clock;

    private long bytes;
    private volatile Shelf newest;

    @PostConstruct
    void open() {
        bytes = Optional.ofNullable(System.getenv(SETTING)).map(Long::valueOf).orElse(DEFAULT_BYTES);
        newest = new Shelf(registry.index(), clock.instant(), bytes);
    }

    /** That of the registry as it is now. */
    Shelf current() {
        RegistryIndex index = registry.index();
        Shelf shelf = newest;
        return shelf.isOf(index) ? shelf : renew(index);
    }

    private synchronized Shelf renew(RegistryIndex index) {
        if (!newest.isOf(index)) {
            newest = new Shelf(index, clock.instant(), bytes);
        }
        return newest;
    }
}
