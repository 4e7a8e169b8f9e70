package org.portledger.scan.format;

/** What a format may leave out without a word, so that its listing need not be whole. */
enum Omission {
    /** Lines that nobody picked, by {@code grep} or a copy of some; who picks some seldom picks the heading. */
    LINES,
    /** Sockets of other users, unless root asks. */
    OTHER_USERS,
    /** Sockets of the other version of IP, which stand in a listing of their own. */
    OTHER_IP_VERSION,
    /** Sockets that belong to no process. */
    KERNEL_SOCKETS
}
