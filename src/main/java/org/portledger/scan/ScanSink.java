package org.portledger.scan;

import java.time.Instant;
import org.portledger.port.PortSet;
import org.portledger.port.TransportProtocol;

/**
 * Where a {@link ScanReader} puts what it reads, so that readers know nothing of the database.
 * The order is: the header; then for each host its address, its names, observations and tested ports, and its end.
 */
public interface ScanSink {

    void header(ScanHeader header);

    /** A host begins. It may have been told before; then it is one host all the same. */
    void host(HostAddress address);

    /**
     * The host begins that made the listing, which does not say where it stands. Its observations have a
     * {@link LocalSocket}; those that are bound to one address tell by it which of the machine's addresses they are about.
     */
    void ownHost();

    /** A name of the host that began last, 1 to 255 characters. */
    void name(String name);

    /** A port of the host that began last. It may have been told before; then the best evidence counts. */
    void observation(Observation observation);

    /**
     * Ports of the host that began last that the scan surely tested: they were open or closed. One that did not answer, or
     * only a filter did, is not among them. May be told several times; then all of them were tested.
     * Ports told by {@link #observation} in the state {@link PortState#OPEN} need not be told again.
     */
    void tested(TransportProtocol transport, PortSet ports);

    /** A host that the scan tried and did not reach, so that none of its ports was tested. It never begins. */
    void down(HostAddress address);

    /** The host that began last is whole. Of a host that never ends, nothing counts. */
    void endOfHost();

    /** When the scan ended, as the file tells it. */
    void finishedAt(Instant moment);

    /**
     * @param line of the file, the first is 1; 0 where no line can be named
     * @param text a sentence, which may quote the file
     */
    void notice(NoticeKind kind, long line, String text);
}
