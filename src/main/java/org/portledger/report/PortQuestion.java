package org.portledger.report;

/** A question about a port with its answer, both in the reader's language. */
public record PortQuestion(String question, String answer) {}
