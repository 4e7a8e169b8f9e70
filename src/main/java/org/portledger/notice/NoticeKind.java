package org.portledger.notice;

/** What a notice is about. */
public enum NoticeKind {
    /** A newer registry says something new of ports that are open in an audit. */
    REGISTRY_CHANGED,
    /** An import that somebody asked for has ended, well or not. */
    IMPORT_ENDED,
    /** A file of many findings that somebody asked for is there, or cannot be made. */
    EXPORT_ENDED,
    /** Somebody is to care for findings. */
    ASSIGNED,
    /** A rule that somebody answers for decides nothing any more. */
    RULE_ENDED
}
