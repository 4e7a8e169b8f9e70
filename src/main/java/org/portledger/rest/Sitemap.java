package org.portledger.rest;

import java.io.Writer;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.portledger.report.Language;
import org.portledger.report.PublicAddress;

/** Writes one file of a sitemap, in the protocol's version 0.9. */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Writer out;
    private final PublicAddress installation;

    Sitemap(Writer out, PublicAddress installation) {
        this.out = out;
        this.installation = installation;
    }

    /** @param parts the paths of the other files */
    void index(Stream<String> parts) {
        write("sitemapindex", "sitemap", parts, (xml, path) -> location(xml, installation.of(path)));
    }

    /** @param paths of pages, without a language; each is listed in each language, with the others beside it */
    void pages(Stream<String> paths) {
        write("urlset", "url", paths.flatMap(Sitemap::inEachLanguage), (xml, page) -> {
            location(xml, installation.of(page.in(page.language)));
            for (Language other : Language.values()) {
                alternate(xml, other.tag(), installation.of(page.in(other)));
            }
            alternate(xml, "x-default", installation.of(page.path));
        });
    }

    private <T> void write(String root, String element, Stream<T> entries, EntryForm<T> form) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xhtml", XHTML);
            for (T entry : (Iterable<T>) entries::iterator) {
                xml.writeStartElement(element);
                form.write(xml, entry);
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The sitemap cannot be written", e);
        }
    }

    private static Stream<Page> inEachLanguage(String path) {
        return Stream.of(Language.values()).map(language -> new Page(path, language));
    }

    private static void location(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
    }

    private static void alternate(XMLStreamWriter xml, String language, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", address);
    }

    private record Page(String path, Language language) {

        String in(Language wanted) {
            return "/" + wanted.tag() + path;
        }
    }

    private interface EntryForm<T> {
        void write(XMLStreamWriter xml, T entry) throws XMLStreamException;
    }
}
