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

    /**
     * Whether it asks only of columns that {@code finding_count} has as well, so that the counts can answer it. What is said
     * of hosts in a {@link HostQuery} is never asked.
     */
    default boolean isOfKind(StatementParameters parameters) {
        return true;
    }

    /** The same of what counts do not tell. */
    static Condition ofFindings(Condition condition) {
        return new Condition() {

            @Override
            public String sql(StatementParameters parameters) {
                return condition.sql(parameters);
            }

            @Override
            public boolean isOfKind(StatementParameters parameters) {
                return false;
            }

            @Override
            public boolean asksOfHost() {
                return condition.asksOfHost();
            }

            @Override
            public boolean isOfFewHosts() {
                return condition.isOfFewHosts();
            }
        };
    }

    /** Whether it leaves so few hosts that looking through each of them is the fastest way. */
    default boolean isOfFewHosts() {
        return false;
    }
}
