package org.portledger.scan.format;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanSink;

/**
 * The elements of an untrusted XML document, one after the other, in constant memory.
 *
 * <pre>{@code
 * while (xml.next()) {
 *     if (xml.isStart() && xml.name().equals("port")) {
 *         String number = xml.attribute("portid");
 * }}</pre>
 */
final class XmlElements implements AutoCloseable {

    /** How often reading goes on after damage; beginning anew takes time, and who writes such a file only wants that. */
    private static final int MAX_RESUMED = 50_000;

    private final XMLInputFactory factory = factory();
    private final TamedXml source;
    private final StringBuilder text = new StringBuilder();
    private XMLStreamReader xml; // null until next() is called, because making one reads the document's beginning
    private int depth;
    private int resumed;

    /** @param read the elements that are told; others are passed over */
    XmlElements(ScanContent content, ReadElements read) throws IOException {
        source = new TamedXml(content, read);
    }

    /** The JDK's own parser, whichever others the server or the tests have: all must read a file in the same way. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // TamedXml lets no document type through; these hold should it ever fail to
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /**
     * Goes on to the next start or end of an element; false if the document ended, as it should, after its root element.
     *
     * @throws DamagedXmlException      if it is not well-formed from here on
     * @throws InvalidScanFileException if it is made to do harm
     */
    boolean next() throws IOException {
        try {
            if (xml == null) {
                begin();
            } else if (depth == 0) {
                end();
                return false;
            }
            return toTag();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /**
     * Goes on after damage with the next element of one of the names, whatever stands before it; {@link #next} comes to it.
     * It may be the one that starts at {@link #place}, if that is only out of place: then it starts once more.
     *
     * @param root     the name of root elements
     * @param elements names of others; they are read as if a root element had begun before them, which is not told
     * @return the name; null if there is no such element, or if the file is damaged all over
     */
    String resume(String root, Set<String> elements) throws IOException {
        String name = resumed++ < MAX_RESUMED ? source.resume(root, elements) : null;
        if (name == null) {
            return null;
        }
        depth = 0;
        xml = null;
        if (!name.equals(root)) {
            next(); // the root element that the file lacks
        }
        return name;
    }

    /** Whether the element that starts here is a root element. */
    boolean isRoot() {
        return depth == 1;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    /** The value of an attribute of the element that starts here; null if it has none, or nothing but blanks. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * What stands between the tag before and this one, without blanks around it: where an element ends that holds no other,
     * its text. Cut after {@link TamedXml#MAX_VALUE} characters.
     */
    String text() {
        return text.toString().strip();
    }

    /** Where the tag stands. */
    Place place() {
        return source.tag();
    }

    /** Notices how many characters had to be replaced, and where the first of them stands. */
    void noticeReplaced(ScanSink sink) {
        source.characters().noticeReplaced(sink);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** A comment may stand inside of a text, so that more of it comes than is kept. */
    private void addText() {
        int length = Math.min(xml.getTextLength(), TamedXml.MAX_VALUE - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), length);
    }

    private void begin() throws IOException, XMLStreamException {
        Place beginning = source.characters().place();
        if (source.peek() != '<' && !source.isAtEnd()) {
            throw new DamagedXmlException(beginning, "something else stands before the document");
        }
        xml = factory.createXMLStreamReader(source);
    }

    private void end() throws IOException {
        Place end = source.characters().place();
        if (source.peek() >= 0) {
            throw new DamagedXmlException(end, "something follows the end of the document");
        }
    }

    private boolean toTag() throws XMLStreamException {
        text.setLength(0);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS) {
                addText();
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                return true;
            }
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                return true;
            }
        }
        return false;
    }

    private DamagedXmlException damaged(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException disk) {
            throw disk;
        }
        source.useTag();
        if (source.isAtEnd()) {
            return new DamagedXmlException(source.characters().place(), "the file ends there, too early");
        }
        // the JDK's parser puts its own line, which is that of the tamed document, before what it has to say
        return new DamagedXmlException(
                place(), e.getMessage().replaceFirst("(?s).*\\nMessage: ", "").replaceFirst("\\.$", ""));
    }
}
