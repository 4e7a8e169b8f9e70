package org.portledger.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.portledger.report.Change;
import org.portledger.report.PublicAddress;
import org.portledger.report.ReaderLanguage;

/** Changes of the registry as an Atom feed (RFC 4287). */
final class ChangesFeed implements StreamingOutput {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final List<Change> changes;
    private final ReaderLanguage reader;
    private final PublicAddress installation;
    private final LocalDate updated;

    /** @param updated the day of the newest copy */
    ChangesFeed(List<Change> changes, ReaderLanguage reader, PublicAddress installation, LocalDate updated) {
        this.changes = changes;
        this.reader = reader;
        this.installation = installation;
        this.updated = updated;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", reader.phrases().say("feed.title"));
            element(xml, "id", "urn:portledger:changes");
            element(xml, "updated", midnight(updated));
            element(xml, "author", "name", "IANA");
            link(xml, "/changes");
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", installation.of("/api/v1/changes/feed"));
            for (Change change : changes) {
                entry(xml, change);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The feed cannot be written", e);
        }
    }

    private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", title(change));
        element(xml, "id", "urn:portledger:change:" + change.id());
        element(xml, "updated", midnight(change.when().latest()));
        link(
                xml,
                change.port() == null
                        ? "/changes?name=" + URLEncoder.encode(change.name(), StandardCharsets.UTF_8)
                        : "/ports/" + change.port());
        element(xml, "summary", change.happened() + ", " + change.when().words());
        xml.writeEndElement();
    }

    /** Such as "2693/tcp 2693/udp belarc-http: removed by IANA". */
    private static String title(Change change) {
        Stream<String> places = change.port() == null
                ? Stream.empty()
                : change.transports().isEmpty()
                        ? Stream.of(change.port().toString())
                        : change.transports().stream().map(transport -> change.port() + "/" + transport);
        String subject = String.join(
                " ",
                Stream.concat(places, Stream.of(change.name()).filter(Objects::nonNull))
                        .toList());
        return subject + ": " + change.happened();
    }

    private void link(XMLStreamWriter xml, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", installation.of("/" + reader.language().tag() + path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String inner, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        element(xml, inner, text);
        xml.writeEndElement();
    }

    /** A day as the instant that Atom wants (RFC 3339). */
    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
