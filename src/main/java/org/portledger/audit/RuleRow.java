package org.portledger.audit;

/**
 * A rule with what it does.
 *
 * @param rule     with its team, audit, owner and those who made, changed and ended it
 * @param state    today, in UTC
 * @param daysLeft days on which it still holds, today among them; null if it does not hold, or has no end day
 * @param findings how many findings it speaks for
 */
public record RuleRow(Rule rule, RuleState state, Long daysLeft, long findings) {}
