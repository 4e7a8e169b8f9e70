package org.portledger.audit;

import java.util.Locale;
import org.portledger.scan.ScanFormat;

/** From which side of a host a scan looks at its ports. */
enum SideOfHost {
    /** Over the network. */
    OUTSIDE,
    /** The host listed its own sockets. */
    INSIDE;

    static SideOfHost of(ScanFormat format) {
        return format.namesHosts() ? OUTSIDE : INSIDE;
    }

    /** As the columns of findings begin. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    SideOfHost other() {
        return this == OUTSIDE ? INSIDE : OUTSIDE;
    }
}
