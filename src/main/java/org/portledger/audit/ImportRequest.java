package org.portledger.audit;

/**
 * What came of asking for an import.
 *
 * @param wasThere the same file was imported into the audit before, or is being imported
 */
public record ImportRequest(long importId, boolean wasThere) {}
