package org.portledger.report.estate;

import java.time.Instant;
import org.portledger.scan.Scan;
import org.portledger.scan.ScanFormat;

/** The intake makes scans; all that counts in these tests is their number, their form and their time. */
public final class SeenScan extends Scan {

    private final long id;
    private final ScanFormat format;
    private final Instant seenAt;

    private SeenScan(long id, ScanFormat format, Instant seenAt) {
        this.id = id;
        this.format = format;
        this.seenAt = seenAt;
    }

    public static Scan of(long id, ScanFormat format, String seenAt) {
        return new SeenScan(id, format, Instant.parse(seenAt));
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public ScanFormat getFormat() {
        return format;
    }

    @Override
    public Instant getSeenAt() {
        return seenAt;
    }
}
