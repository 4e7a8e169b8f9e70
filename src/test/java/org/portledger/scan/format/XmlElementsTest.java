package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.scan.ScanContent;

/** What stands between tags. */
class XmlElementsTest {

    @Test
    void aTextIsToldWithTheTagBehindIt() throws IOException {
        assertThat(texts("<a>\n  <b> 10.0.0.1 <c/>\n<d>web</d></b> <e></e></a>"))
                .containsExactly("<a", "<b", "<c 10.0.0.1", ">c", "<d", ">d web", ">b", "<e", ">e", ">a");
    }

    @Test
    void aTextIsWholeWhateverIsInIt() throws IOException {
        assertThat(texts("<a>x &lt; &#65;<!-- no -->y&amp;z</a>")).containsExactly("<a", ">a x < Ay&z");
    }

    @Test
    void aTextIsCut() throws IOException {
        String piece = "x".repeat(20_000_000);

        assertThat(texts("<a>" + piece + "<!-- -->" + piece + "</a>"))
                .containsExactly("<a", ">a " + "x".repeat(TamedXml.MAX_VALUE));
    }

    private static List<String> texts(String document) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XmlElements xml = new XmlElements(
                ScanContent.of("scan.xml", document.getBytes(StandardCharsets.UTF_8)), ReadElements.ALL)) {
            while (xml.next()) {
                texts.add(((xml.isStart() ? "<" : ">") + xml.name() + " " + xml.text()).strip());
            }
        }
        return texts;
    }
}
