package org.portledger.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.portledger.registry.RegistryIndex;

/**
 * The answers that were made from one state of the registry. Another state gets another shelf, so what was made from an
 * older one is never looked for, even if it was put away late.
 *
 * <p>Whoever asks for thousands of addresses that nobody else asks for does not drive out what many want: of two
 * answers that have no room side by side, Caffeine keeps the one asked for more often.
 */
final class Shelf {

    /** Bytes that an entry takes beside its texts and its body, by a generous estimate. */
    private static final int ENTRY = 1024;

    private final RegistryIndex registry;
    private final Instant since;
    private final Cache<AnswerKey, Answer> answers;

    /**
     * @param registry what its answers are made from
     * @param since    since when there are such answers
     * @param bytes    that it may take in memory
     */
    Shelf(RegistryIndex registry, Instant since, long bytes) {
        this.registry = registry;
        this.since = since;
        this.answers = Caffeine.newBuilder()
                .executor(Runnable::run) // the bound holds at once, and no thread of the platform's outlives the
                // application
                .maximumWeight(bytes)
                .weigher((AnswerKey key, Answer answer) -> ENTRY + key.length() + answer.body().length)
                .build();
    }

    boolean isOf(RegistryIndex newest) {
        return registry == newest;
    }

    /** No answer on it is older; that of another node may differ, which costs a client no more than one full answer. */
    Instant since() {
        return since;
    }

    /** @return null if there is none */
    Answer find(AnswerKey key) {
        return answers.getIfPresent(key);
    }

    void put(AnswerKey key, Answer answer) {
        answers.put(key, answer);
    }
}
