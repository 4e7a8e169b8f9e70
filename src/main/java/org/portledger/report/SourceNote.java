package org.portledger.report;

import org.portledger.registry.Source;

/**
 * A footnote: a copy of the registry that an answer rests on.
 *
 * @param number in this answer, from 1
 * @param id     in all answers, such as {@code iana-xml-2026-08-17}
 * @param date   the copy's own, to the precision that it states: {@code 2004-03-17} or {@code 1992-07}
 * @param title  for people, such as "RFC 1700, October 1994"
 * @param role   whether what the copy lacks was not there ({@code FULL}), or may have been left out
 */
public record SourceNote(int number, String id, String date, String title, Source.Role role) {}
