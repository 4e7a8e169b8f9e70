package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.WARNING;

import org.portledger.scan.ScanSink;

/**
 * Whether rows of {@code listening_ports} were joined with {@code processes} so that sockets of the kernel fell out, such as
 * those of NFS or WireGuard: they have no process, and only a {@code LEFT JOIN} keeps them.
 */
final class OsqueryProcesses {

    private boolean named;
    private boolean unnamed;

    void take(OsqueryRow row) {
        if (row.hasPort() && row.hasProcessName()) {
            named |= row.process() != null;
            unnamed |= row.process() == null || row.isOfNoProcess();
        }
    }

    /** Tells {@code sink} so once all the rows were taken. */
    void tell(Listeners listeners, ScanSink sink) {
        if (named && !unnamed) {
            sink.notice(
                    WARNING,
                    0,
                    "Each row names a process, as if sockets of the system itself, such as of NFS or WireGuard, fell out when"
                            + " the table was joined with processes; a LEFT JOIN keeps them."
                            + " Only the ports that it tells count as tested.");
            listeners.doubt();
        }
    }
}
