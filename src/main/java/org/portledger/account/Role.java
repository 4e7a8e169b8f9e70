package org.portledger.account;

/**
 * What an account may do in a team, from the least to the most.
 * Administrators are no role: they run the installation, and see a team's work only as one of its members.
 */
public enum Role {
    /** Reads everything that the team owns. */
    VIEWER,
    /** Also imports scans, judges findings and writes remarks. */
    AUDITOR,
    /** Also decides who belongs to the team, and as what. */
    LEAD;

    /**
     * Reads a role as people write it, in whatever case.
     *
     * @throws InvalidEntryException if {@code text} names none, saying which there are
     */
    public static Role named(String text) {
        return InvalidEntryException.requireConstant("role", text, Role.class);
    }

    /** Whether this role may do what {@code needed} may; every role includes itself. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
