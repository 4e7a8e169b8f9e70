package org.portledger.scan.format;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.portledger.port.Port;
import org.portledger.port.ServiceName;
import org.portledger.scan.HostAddress;

/**
 * What a person saw on a port of a host, over the network. As a file, which {@link HandNotes} reads, it is one line:
 *
 * <pre>{@code
 * {"seenByHand": "2026-11-26T10:00:00Z", "address": "192.0.2.7", "port": 2693, "transport": "tcp",
 *  "service": "http", "saw": "a form that asks for a password", "why": "the firewall's log had it"}
 * }</pre>
 *
 * @param seenAt  when they saw it
 * @param service what answered, as IANA or scanners call it; null if that could not be told, and then left out
 * @param saw     in their own words
 * @param why     why they looked, or why it is worth keeping
 */
public record HandNote(Instant seenAt, HostAddress host, Port port, ServiceName service, String saw, String why) {

    /** Characters of {@code saw} and of {@code why}; as many as of what scanners tell. */
    public static final int MAX_TEXT = Values.MAX_TEXT;

    static final String SEEN_BY_HAND = "seenByHand";
    static final String ADDRESS = "address";
    static final String PORT = "port";
    static final String TRANSPORT = "transport";
    static final String SERVICE = "service";
    static final String SAW = "saw";
    static final String WHY = "why";

    /** What the file is called, such as {@code by-hand-192.0.2.7-2693-tcp.json}. */
    public String fileName() {
        return "by-hand-%s-%d-%s.json".formatted(host, port.number(), port.transport());
    }

    /** The file in UTF-8. Who writes the same again makes the same bytes, so that twice sent is once kept. */
    public byte[] toFile() {
        JsonObjectBuilder file = Json.createObjectBuilder()
                .add(SEEN_BY_HAND, seenAt.toString())
                .add(ADDRESS, host.toString())
                .add(PORT, port.number())
                .add(TRANSPORT, port.transport().toString());
        if (service != null) {
            file.add(SERVICE, service.value());
        }
        String line = file.add(SAW, saw).add(WHY, why).build() + "\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
