package org.portledger.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Membership;
import org.portledger.audit.AssigneeEdit;
import org.portledger.audit.Disposition;
import org.portledger.audit.DispositionEdit;
import org.portledger.audit.DueEdit;
import org.portledger.audit.FieldEdit;
import org.portledger.audit.Severity;
import org.portledger.audit.SeverityEdit;
import org.portledger.audit.Tag;
import org.portledger.audit.TagsEdit;

/**
 * The body of an edit, of one finding or of many. What it does not name stays; what it names as {@code null} is taken away:
 *
 * <pre>{@code {"severity": "HIGH", "assignee": "ann", "due": null, "tagsAdded": ["lab"], "reason": "why"}}</pre>
 *
 * @param json with {@code disposition} and {@code until}, {@code severity}, {@code assignee} (a login), {@code due},
 *             {@code tagsAdded}, {@code tagsRemoved}, {@code reason} and, of many findings, {@code ids}
 */
record EditBody(JsonObject json) {

    private static final Set<String> OF_ONE =
            Set.of("disposition", "until", "severity", "assignee", "due", "tagsAdded", "tagsRemoved", "reason");

    /** @throws InvalidEntryException if there is a part that an edit does not have: it would be ignored silently */
    static EditBody ofOne(JsonObject json) {
        return new EditBody(json).with(OF_ONE);
    }

    /** Like {@link #ofOne}, for an edit of many findings. */
    static EditBody ofMany(JsonObject json) {
        Set<String> parts = new HashSet<>(OF_ONE);
        parts.add("ids");
        return new EditBody(json).with(parts);
    }

    private EditBody with(Set<String> parts) {
        for (String name : json.keySet()) {
            if (!parts.contains(name)) {
                throw new InvalidEntryException(name, "is no part of an edit; there are " + new TreeSet<>(parts));
            }
        }
        return this;
    }

    /**
     * @param members those of the audit's team, asked for only if somebody is named
     * @return one for each field that is named
     * @throws InvalidEntryException if a value cannot be read, naming its field
     */
    List<FieldEdit> edits(Supplier<List<Membership>> members) {
        List<FieldEdit> edits = new ArrayList<>();
        if (json.containsKey("disposition") || json.containsKey("until")) {
            Disposition wanted =
                    InvalidEntryException.requireConstant("disposition", text("disposition"), Disposition.class);
            edits.add(new DispositionEdit(wanted, day("until")));
        }
        if (json.containsKey("severity")) {
            String severity = text("severity");
            edits.add(new SeverityEdit(
                    severity == null
                            ? null
                            : InvalidEntryException.requireConstant("severity", severity, Severity.class)));
        }
        if (json.containsKey("assignee")) {
            String login = text("assignee");
            edits.add(login == null ? new AssigneeEdit(null) : AssigneeEdit.to(login, members.get()));
        }
        if (json.containsKey("due")) {
            edits.add(new DueEdit(day("due")));
        }
        if (json.containsKey("tagsAdded") || json.containsKey("tagsRemoved")) {
            edits.add(new TagsEdit(tags("tagsAdded"), tags("tagsRemoved")));
        }
        return edits;
    }

    /** Null if it is missing, which the services refuse. */
    String reason() {
        return text("reason");
    }

    /** The numbers of findings; null if a filter is to say which. */
    Set<Long> ids() {
        if (!json.containsKey("ids")) {
            return null;
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (JsonValue id : array("ids")) {
            if (!(id instanceof JsonNumber number) || !number.isIntegral()) {
                throw new InvalidEntryException("ids", "must be a list of whole numbers");
            }
            ids.add(number.longValue());
        }
        return ids;
    }

    private LocalDate day(String name) {
        return Asked.day(name, text(name), null);
    }

    private Set<Tag> tags(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue tag : array(name)) {
            if (!(tag instanceof JsonString text)) {
                throw new InvalidEntryException(name, "must be a list of texts");
            }
            texts.add(text.getString());
        }
        return new TreeSet<>(Tag.inOrder(texts));
    }

    private JsonArray array(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array) {
            return array;
        }
        throw new InvalidEntryException(name, "must be a list");
    }

    private String text(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidEntryException(name, "must be a text");
    }
}
