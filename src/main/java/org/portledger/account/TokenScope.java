package org.portledger.account;

/** How far a token goes; never further than the account it belongs to. */
public enum TokenScope {
    /** Safe methods only: it reads, and changes nothing. */
    READ,
    /** Whatever the account may do, except to manage sign-in itself: tokens, passwords, accounts. */
    WRITE;

    /**
     * Reads a scope as people write it, in whatever case.
     *
     * @throws InvalidEntryException if {@code text} names none, saying which there are
     */
    public static TokenScope named(String text) {
        return InvalidEntryException.requireConstant("scope", text, TokenScope.class);
    }
}
