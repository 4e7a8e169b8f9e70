package org.portledger.scan.format;

import java.io.IOException;
import java.util.regex.Pattern;
import org.portledger.port.PortSet;
import org.portledger.scan.ScanSink;

/**
 * One reading of a report of Nessus. Of what it holds, this is read:
 *
 * <pre>{@code
 * <NessusClientData_v2>
 *   <Policy><Preferences><ServerPreferences>
 *     <preference><name>port_range</name><value>1-1024</value></preference>
 *   </ServerPreferences></Preferences></Policy>
 *   <Report>
 *     <ReportHost name=>...</ReportHost>          see NessusHost
 *   </Report>
 * </NessusClientData_v2>
 * }</pre>
 */
final class NessusDocument {

    /** Other values name lists that come with Nessus and are not told, or tell transports apart. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9,\\-\\s]*[0-9]");

    private final XmlElements xml;
    private final ScanSink sink;
    private final NessusTimes times;
    private final PortLists lists;
    private final XmlDamage damage;

    private String preference = "";
    private PortSet range = PortSet.EMPTY;
    private NessusHost host;

    NessusDocument(String fileName, XmlElements xml, ScanSink sink) {
        this.xml = xml;
        this.sink = sink;
        this.times = new NessusTimes(sink);
        this.lists = new PortLists(sink);
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
            host = new NessusHost(xml, sink, times, range);
        } else if (host != null) {
            host.start(element);
        }
    }

    private void end(String element) {
        if (host == null) {
            preference(element);
        } else if (element.equals("ReportHost")) {
            host.end();
            host = null;
            damage.wholePart();
        } else {
            host.end(element);
        }
    }

    private void preference(String element) {
        String text = xml.text();
        if (element.equals("name")) {
            preference = text;
        } else if (element.equals("value")
                && preference.equals("port_range")
                && NUMBERS.matcher(text).matches()) {
            range = lists.read(text, xml.place().line());
        }
    }
}
