package org.portledger.audit;

/**
 * How long an import may take; then its transaction is rolled back, wherever it stands.
 *
 * @param seconds  1 or more
 * @param setting  what an administrator sets it by
 */
public record ImportTimeLimit(int seconds, String setting) {}
