package org.portledger.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.portledger.port.TransportProtocol;

/** How our records look as JSON: parts in the order in which the record names them, transports as {@code tcp}. */
@Provider
public class JsonForm implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withSerializers(new RecordForm()).withAdapters(new TransportForm()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** The registry and our addresses write transports in lower case. */
    public static class TransportForm implements JsonbAdapter<TransportProtocol, String> {

        @Override
        public String adaptToJson(TransportProtocol transport) {
            return transport.toString();
        }

        @Override
        public TransportProtocol adaptFromJson(String text) {
            return TransportProtocol.fromString(text);
        }
    }
}
