package org.portledger.scan;

import java.time.Instant;

/**
 * Who wants a scan to be made, and of what.
 *
 * @param importId    the import that it belongs to; null for none
 * @param requestedAt when the file came; it stands for the scan's time where nothing else does
 * @param digest      of the content, unpacked
 * @param member      the content's name within the archive that was imported; null if it was none
 */
public record IntakeRequest(
        long auditId,
        long accountId,
        Long importId,
        Instant requestedAt,
        ContentDigest digest,
        String member,
        StatedOrigin origin) {

    /** The same of a file of some format: a host that was stated for one that names its hosts makes no other scan of it. */
    IntakeRequest as(ScanFormat format) {
        StatedOrigin used = format.namesHosts() ? new StatedOrigin(null, origin.time()) : origin;
        return new IntakeRequest(auditId, accountId, importId, requestedAt, digest, member, used);
    }
}
