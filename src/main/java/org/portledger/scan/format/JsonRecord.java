package org.portledger.scan.format;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An object of a JSON text. Tools differ in what they write as a number, as a text, alone or in an array, so a reader asks
 * for a text or for objects, and gets what can be taken as such.
 *
 * @param line of the file where the topmost object begins that holds it, the first is 1
 */
record JsonRecord(JsonObject members, long line) {

    /** A text can hold any character by its escape, and halves of pairs. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|\\p{Cs}");

    /**
     * The text or the number of that name, as it is written, save that a character no database takes is U+FFFD; null if
     * there is none, or something else.
     */
    String text(String name) {
        return text(members.get(name));
    }

    /** All texts and numbers of the object itself, by their names. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        members.forEach((name, value) -> {
            String text = text(value);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    /** The objects in the array of that name, or the object of that name; none if there is neither. */
    List<JsonRecord> objects(String name) {
        JsonValue value = members.get(name);
        if (value instanceof JsonArray array) {
            return array.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(object -> new JsonRecord(object.asJsonObject(), line))
                    .toList();
        }
        return value instanceof JsonObject object ? List.of(new JsonRecord(object, line)) : List.of();
    }

    /** The object of that name; one without members if there is none. */
    JsonRecord object(String name) {
        JsonValue value = members.get(name);
        return new JsonRecord(value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT, line);
    }

    /** Whether the value of that name is truth itself. */
    boolean isTrue(String name) {
        return JsonValue.TRUE.equals(members.get(name));
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return UNREADABLE.matcher(string.getString()).replaceAll("\uFFFD");
        }
        return value instanceof JsonNumber ? value.toString() : null;
    }
}
