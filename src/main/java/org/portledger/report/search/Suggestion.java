package org.portledger.report.search;

/**
 * What an unfinished query may go on to.
 *
 * @param query    the whole text that the search box would hold then
 * @param finished whether it is worth searching for; false for a field that still needs its value
 * @param words    what it is, for people, such as "80, 8008 · World Wide Web HTTP"; empty where the text says it
 */
public record Suggestion(String query, boolean finished, String words) {}
