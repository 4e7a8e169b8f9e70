package org.portledger.audit.query;

/**
 * What an unfinished query may go on to.
 *
 * @param query the whole text that the query box would hold then
 * @param at    where the caret would be: characters before it
 * @param words what it is, for people; empty where the text says it
 */
public record Completion(String query, int at, String words) {}
