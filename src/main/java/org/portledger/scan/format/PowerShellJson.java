package org.portledger.scan.format;

import static org.portledger.scan.NoticeKind.REPAIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFormat;
import org.portledger.scan.ScanHeader;
import org.portledger.scan.ScanReader;
import org.portledger.scan.ScanSink;

/** Reads what PowerShell writes of connections as JSON ({@code ConvertTo-Json}): one object, or an array of them. */
@ApplicationScoped
public class PowerShellJson implements ScanReader {

    /** PowerShell itself writes two levels unless it is told otherwise; the parser would give up at a thousand. */
    private static final int MAX_DEPTH = 100;

    @Override
    public ScanFormat format() {
        return ScanFormat.POWERSHELL;
    }

    @Override
    public boolean recognises(ScanContent content) {
        String text = content.beginning().stripLeading();
        return (text.startsWith("[") || text.startsWith("{")) && text.contains("\"" + NetConnection.PORT + "\"");
    }

    @Override
    public void read(ScanContent content, ScanSink sink) throws IOException {
        sink.header(new ScanHeader(null, null, null, null, false));
        sink.ownHost();
        Listeners listeners = new Listeners(sink, Set.of());
        try (JsonParser json = Json.createParser(new InputStreamReader(content.open(), content.charset()))) {
            read(json, listeners);
        } catch (JsonParsingException | NoSuchElementException e) {
            sink.notice(REPAIRED, 0, "The JSON is damaged; what stands whole before that was read.");
            listeners.doubt();
        }
        listeners.finish();
        sink.endOfHost();
    }

    /** Only the objects that stand at the top count: those inside describe the class of the connection. */
    private static void read(JsonParser json, Listeners listeners) {
        Map<String, String> properties = new HashMap<>();
        int depth = 0;
        int arrays = 0;
        String key = null;
        while (json.hasNext()) {
            switch (json.next()) {
                case START_OBJECT -> depth++;
                case START_ARRAY -> arrays++;
                case END_ARRAY -> arrays--;
                case END_OBJECT -> {
                    depth--;
                    if (depth == 0) {
                        new NetConnection(properties).tell(json.getLocation().getLineNumber(), listeners);
                        properties = new HashMap<>();
                    }
                }
                case KEY_NAME -> key = json.getString();
                case VALUE_STRING, VALUE_NUMBER -> {
                    if (depth == 1 && key != null) {
                        properties.put(key, json.getString());
                    }
                }
                default -> {} // truth and nothing say nothing of a listener
            }
            if (depth + arrays > MAX_DEPTH) {
                throw new JsonParsingException("Nested too deeply", json.getLocation());
            }
        }
    }
}
