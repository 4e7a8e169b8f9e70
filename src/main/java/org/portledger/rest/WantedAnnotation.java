package org.portledger.rest;

/**
 * The body of a remark, new or edited.
 *
 * @param text 1 to 10,000 characters, may have several lines. Plain text: addresses, {@code `code`}, blocks between lines
 *             of three backticks and {@code @login} are told apart where it is shown
 */
public record WantedAnnotation(String text) {}
