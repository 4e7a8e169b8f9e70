package org.portledger.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The document that describes the API, for tests. */
final class OpenApi {

    private final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    static OpenApi read() {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return new OpenApi(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** One method of one address. */
    record Operation(String method, String path, JsonNode node) {

        boolean isPublic() {
            return !node.has("security");
        }

        /** The names of all examples: of parameters, of the body, of answers. */
        Set<String> examples() {
            Set<String> names = new LinkedHashSet<>();
            node.findValues("examples")
                    .forEach(examples -> examples.fieldNames().forEachRemaining(names::add));
            return names;
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }
}
