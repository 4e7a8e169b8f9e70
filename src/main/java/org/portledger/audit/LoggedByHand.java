package org.portledger.audit;

/**
 * What came of an entry by hand.
 *
 * @param status    of the import that it became
 * @param wasThere  the audit had the very same entry before
 * @param findingId the finding of the port; null while the import has not ended
 */
public record LoggedByHand(ImportStatus status, boolean wasThere, Long findingId) {}
