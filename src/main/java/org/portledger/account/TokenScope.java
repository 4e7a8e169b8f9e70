package org.portledger.account;

/** How far a token goes; never further than the account it belongs to. */
public enum TokenScope {
    /** Safe methods only: it reads, and changes nothing. */
    READ,
    /** Whatever the account may do, except to manage sign-in itself: tokens, passwords, accounts. */
    WRITE
}
