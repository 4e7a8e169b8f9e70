package org.portledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.portledger.port.Spoken;

/** What of a finding can change, and how the trail writes it. */
public enum ChangedField {
    DISPOSITION("f.disposition", Finding::getDisposition),
    ACCEPTED_UNTIL("cast(f.accepted_until as text)", Finding::getAcceptedUntil),
    /** What was seen when somebody judged it, where that is not what was seen when it was judged before. */
    JUDGED_AS("f.judged_as", Finding::getJudgedAs),
    /** The number of the rule that speaks for it. */
    RULE("cast(f.rule_id as text)", ChangedField::rule),
    /** The severity that people judged; none where the proposed one counts. */
    SEVERITY("f.judged_severity", Finding::getJudgedSeverity),
    /** By login: display names change. */
    ASSIGNEE("(select login from account where id = f.assignee_id)", Finding::getAssignee),
    DUE("cast(f.due_day as text)", Finding::getDueDay),
    /** In order, with blanks between. */
    TAGS("nullif(array_to_string(f.tags, ' '), '')", ChangedField::tags),
    /** The day of the registry that had something new of the port; taken off by whoever judges the finding again. */
    REGISTRY_CHANGED("cast(f.registry_changed as text)", Finding::getRegistryChanged),
    /** Changed by an import: the newest scan saw something else, or was made on another day. */
    VERDICT("f.verdict", Finding::getVerdict),
    /** Changed by an import, or by whoever changed the team's table of severities. */
    PROPOSED_SEVERITY("f.proposed_severity", Finding::getProposedSeverity),
    /** What a newer registry says of the port; by whoever applied it, with nothing before, and kept nowhere but in the trail. */
    REGISTRY("null", finding -> null);

    private final String sql;
    private final Function<Finding, Object> value;

    ChangedField(String sql, Function<Finding, Object> value) {
        this.sql = sql;
        this.value = value;
    }

    /** Those that people write, or rules in their name: all but what scans, tables of severities and the registry tell. */
    static List<ChangedField> ofPeople() {
        return Arrays.stream(values())
                .filter(field -> field != VERDICT && field != PROPOSED_SEVERITY && field != REGISTRY)
                .toList();
    }

    /** What people wrote of a finding until now; what is not there is null. */
    static Map<ChangedField, String> textsOf(Finding finding) {
        Map<ChangedField, String> texts = new EnumMap<>(ChangedField.class);
        ofPeople().forEach(field -> texts.put(field, Objects.toString(field.value.apply(finding), null)));
        return texts;
    }

    /** The value in the trail's form, of {@code finding f}. */
    String sql() {
        return sql;
    }

    /** The name of a column that keeps the value, such as {@code accepted_until}. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value as the trail writes it, for people: words of ours as {@code in triage}, what people wrote as it is. */
    public String spoken(String value) {
        return switch (this) {
            case DISPOSITION, SEVERITY, PROPOSED_SEVERITY, VERDICT -> Spoken.of(value);
            case JUDGED_AS -> new SeenAs(value).inWords();
            default -> value;
        };
    }

    /** A first judgement says nothing that its disposition does not say. */
    boolean isWorthAnEntry(String before, String after) {
        return !Objects.equals(before, after) && (this != JUDGED_AS || before != null);
    }

    private static Long rule(Finding finding) {
        return finding.getRule() == null ? null : finding.getRule().getId();
    }

    private static String tags(Finding finding) {
        return finding.getTags().isEmpty()
                ? null
                : finding.getTags().stream().map(Tag::text).collect(joining(" "));
    }
}
