package org.portledger.audit.query;

/** What findings must be like. */
@FunctionalInterface
interface Condition {

    /**
     * An expression of SQL about a finding {@code f}. Texts that people gave go through {@code parameters}, always.
     *
     * @param parameters of the statement that it becomes a part of
     */
    String sql(StatementParameters parameters);

    /** Whether it is about the host {@code h} of the finding as well, so that the statement has to join it. */
    default boolean asksOfHost() {
        return false;
    }

    /** Whether it leaves so few hosts that looking through each of them is the fastest way. */
    default boolean isOfFewHosts() {
        return false;
    }
}
