package org.portledger.registry;

import static java.util.Map.entry;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML form of the registry. References within a text come out as the CSV form writes them: {@code [RFC6335]}.
 * A document type is never read, so nothing outside the file and nothing that grows is ever resolved.
 */
final class IanaXmlReader {

    private static final String NAMESPACE = "http://www.iana.org/assignments";
    private static final String REGISTRY = "service-names-port-numbers";

    private static final Map<String, IanaColumn> COLUMNS = Map.ofEntries(
            entry("name", IanaColumn.SERVICE_NAME),
            entry("number", IanaColumn.PORT_NUMBER),
            entry("protocol", IanaColumn.TRANSPORT_PROTOCOL),
            entry("description", IanaColumn.DESCRIPTION),
            entry("assignee", IanaColumn.ASSIGNEE),
            entry("contact", IanaColumn.CONTACT),
            entry("sc", IanaColumn.SERVICE_CODE),
            entry("unauthorized", IanaColumn.UNAUTHORIZED_USE),
            entry("note", IanaColumn.ASSIGNMENT_NOTES));

    private final XMLStreamReader xml;
    private final IanaFile.Rows rows = new IanaFile.Rows();
    private LocalDate updated;

    private IanaXmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static IanaFile read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = new IanaXmlReader(factory.createXMLStreamReader(in));
            reader.readDocument();
            return reader.rows.file(IanaFile.Form.XML, reader.updated);
        } catch (XMLStreamException e) {
            throw new InvalidIanaFileException(
                    "The XML is damaged or cut off in line %d"
                            .formatted(
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNumber()),
                    e);
        }
    }

    private void readDocument() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // a comment or an instruction
        }
        if (!"registry".equals(xml.getLocalName())
                || !NAMESPACE.equals(xml.getNamespaceURI())
                || !REGISTRY.equals(xml.getAttributeValue(null, "id"))) {
            throw new InvalidIanaFileException(
                    "This is not IANA's port registry: it is XML, and begins with <%s>".formatted(xml.getLocalName()));
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                readElement();
            }
        }
        if (updated == null) {
            throw new InvalidIanaFileException("The XML does not say of which day it is (<updated>)");
        }
    }

    private void readElement() throws XMLStreamException {
        if (xml.getLocalName().equals("record")) {
            readRecord();
        } else if (updated == null && xml.getLocalName().equals("updated")) {
            readDay(xml.getElementText().strip());
        }
    }

    private void readDay(String text) {
        try {
            updated = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidIanaFileException("<updated> must be a day, was '%s'".formatted(text), e);
        }
    }

    private void readRecord() throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        Map<IanaColumn, String> cells = new EnumMap<>(IanaColumn.class);
        put(cells, IanaColumn.REGISTRATION_DATE, xml.getAttributeValue(null, "date"));
        put(cells, IanaColumn.MODIFICATION_DATE, xml.getAttributeValue(null, "updated"));
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                readCell(cells);
            }
        }
        String contact = cells.get(IanaColumn.CONTACT);
        if (contact != null) {
            cells.putIfAbsent(IanaColumn.ASSIGNEE, contact); // as IANA's own CSV form does
        }
        rows.add(line, cells);
    }

    private void readCell(Map<IanaColumn, String> cells) throws XMLStreamException {
        String element = xml.getLocalName();
        if (element.equals("xref")) {
            boolean person = "person".equals(xml.getAttributeValue(null, "type"));
            put(cells, person ? IanaColumn.CONTACT : IanaColumn.REFERENCE, reference());
        } else {
            IanaColumn column = COLUMNS.get(element);
            String text = text();
            if (column != null) {
                put(cells, column, text);
            }
        }
    }

    /** Several in one column follow each other. */
    private static void put(Map<IanaColumn, String> cells, IanaColumn column, String text) {
        if (text != null) {
            cells.merge(column, text, String::concat);
        }
    }

    /** The text of the element at hand to its end, with the references in it. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                text.append(xml.getLocalName().equals("xref") ? reference() : text());
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private String reference() throws XMLStreamException {
        String data = xml.getAttributeValue(null, "data");
        boolean rfc = "rfc".equals(xml.getAttributeValue(null, "type"));
        String words = text().strip();
        String shown = !words.isEmpty() || data == null ? words : data;
        return "[" + (rfc ? shown.replaceFirst("^rfc", "RFC") : shown) + "]";
    }
}
