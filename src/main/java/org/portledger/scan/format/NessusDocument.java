package org.portledger.scan.format;

import java.io.IOException;
import org.portledger.scan.ScanSink;

/**
 * One reading of a report of Nessus. Of what it holds, this is read:
 *
 * <pre>{@code
 * <NessusClientData_v2>
 *   <Report>
 *     <ReportHost name=>...</ReportHost>          see NessusHost
 *   </Report>
 * </NessusClientData_v2>
 * }</pre>
 *
 * A policy can name a range of ports, but not which of them answered: nothing of it counts as tested.
 */
final class NessusDocument {

    private final XmlElements xml;
    private final ScanSink sink;
    private final NessusTimes times;
    private final XmlDamage damage;

    private NessusHost host;

    NessusDocument(String fileName, XmlElements xml, ScanSink sink) {
        this.xml = xml;
        this.sink = sink;
        this.times = new NessusTimes(sink);
        this.damage = new XmlDamage(fileName, xml, sink, "NessusClientData_v2", "ReportHost");
    }

    void read() throws IOException {
        while (step()) {
            // goes on
        }
        damage.finish();
        times.finish();
    }

    /** Reads one tag; false if there is none. */
    private boolean step() throws IOException {
        try {
            if (!xml.next()) {
                return false;
            }
            if (xml.isStart()) {
                start(xml.name());
            } else {
                end(xml.name());
            }
            return true;
        } catch (DamagedXmlException e) {
            Place partial = host == null ? null : host.place();
            host = null;
            return damage.resume(e, partial);
        }
    }

    private void start(String element) {
        if (element.equals("ReportHost")) {
            if (host != null) {
                throw new DamagedXmlException(xml.place(), "a host begins inside another one");
            }
            host = new NessusHost(xml, sink, times);
        } else if (host != null) {
            host.start(element);
        }
    }

    private void end(String element) {
        if (host == null) {
            return;
        }
        if (element.equals("ReportHost")) {
            host.end();
            host = null;
            damage.wholePart();
        } else {
            host.end(element);
        }
    }
}
