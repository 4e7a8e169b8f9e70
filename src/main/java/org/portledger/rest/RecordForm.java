package org.portledger.rest;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/**
 * Writes a record's parts in the order in which it names them, and leaves out those that are null. None of JSON-B's own
 * orders is that one: the closest, {@code ANY}, is what a hash map makes of it.
 */
public class RecordForm implements JsonbSerializer<Record> {

    @Override
    public void serialize(Record row, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        for (RecordComponent part : row.getClass().getRecordComponents()) {
            Object value = value(row, part.getAccessor());
            if (value != null) {
                context.serialize(part.getName(), value, json);
            }
        }
        json.writeEnd();
    }

    private static Object value(Record row, Method accessor) {
        try {
            accessor.setAccessible(true); // of a record that its package keeps to itself
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's own part cannot be read: " + accessor, e);
        }
    }
}
