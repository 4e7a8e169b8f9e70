package org.portledger.audit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * That something of an audit has changed, on whichever node: what its pages should look at again. Every node that hears of
 * it from PostgreSQL fires it as an event, at most once a second for an audit.
 *
 * @param auditId of which; null if the node could not listen for a moment, so that any audit may have changed
 * @param topics  what is to be looked at, at least one
 * @param heardAt when this node heard of the last of it
 */
public record AuditNews(Long auditId, Set<Topic> topics, Instant heardAt) {

    /** On which PostgreSQL notifies of it, as {@code 5 FINDINGS}; see V078. */
    public static final String CHANNEL = "audit";

    /** What a page can show of an audit. */
    public enum Topic {
        /** Findings that came, or what scans, rules and people say of them. */
        FINDINGS,
        /** How far imports are, and which ended. */
        IMPORTS,
        /** What people remarked upon findings. */
        REMARKS
    }

    public AuditNews {
        topics = Set.copyOf(topics);
    }

    /** Of what PostgreSQL notified. */
    public static AuditNews heard(String notification, Instant at) {
        String[] words = notification.split(" ");
        return new AuditNews(Long.valueOf(words[0]), Set.of(Topic.valueOf(words[1])), at);
    }

    /** Of a node that may have missed anything. */
    public static AuditNews missed(Instant at) {
        return new AuditNews(null, EnumSet.allOf(Topic.class), at);
    }

    /** What both tell of one audit; the later was heard last. */
    public AuditNews and(AuditNews later) {
        Set<Topic> both = EnumSet.copyOf(topics);
        both.addAll(later.topics);
        return new AuditNews(auditId, both, later.heardAt);
    }
}
