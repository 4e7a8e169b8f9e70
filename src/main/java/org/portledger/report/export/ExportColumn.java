package org.portledger.report.export;

import java.util.Locale;
import java.util.function.Function;
import org.portledger.audit.ListedFinding;

/** What a list of findings tells of each; the order is that of the columns. */
enum ExportColumn {
    HOST(ListedFinding::host),
    HOST_NAMES(ListedFinding::names),
    PORT(finding -> finding.port().number()),
    TRANSPORT(finding -> finding.port().transport()),
    VERDICT(ListedFinding::verdict),
    REASON(ListedFinding::brief),
    UNAUTHORIZED_USE(ListedFinding::unauthorizedUse),
    SEVERITY(ListedFinding::severity),
    PRESENCE(ListedFinding::presence),
    DISPOSITION(ListedFinding::disposition),
    ACCEPTED_UNTIL(ListedFinding::acceptedUntil),
    RULE_ID(ListedFinding::ruleId),
    ASSIGNEE(ListedFinding::assignee),
    DUE_DAY(ListedFinding::dueDay),
    TAGS(ListedFinding::tags),
    ASKS_AGAIN(ListedFinding::asksAgain),
    EVIDENCE(finding -> finding.service().evidence()),
    SERVICE(finding -> finding.service().label()),
    PRODUCT(finding -> finding.service().product()),
    VERSION(finding -> finding.service().version()),
    EXTRA_INFO(finding -> finding.service().extraInfo()),
    PROCESS(ListedFinding::process),
    EXPOSURE(ListedFinding::exposure),
    FIRST_SEEN(ListedFinding::firstSeen),
    LAST_SEEN(ListedFinding::lastSeen),
    VERDICT_DAY(ListedFinding::verdictDay),
    REGISTRY_DAY(ListedFinding::registryDay),
    SCAN_ID(ListedFinding::scanId),
    SCAN_SHA256(ListedFinding::scanSha256),
    FINDING_ID(ListedFinding::id);

    private final Function<ListedFinding, Object> value;

    ExportColumn(Function<ListedFinding, Object> value) {
        this.value = value;
    }

    /** Null where it is not told. */
    Object of(ListedFinding finding) {
        return value.apply(finding);
    }

    /** As the first line of a table has it, such as {@code scan_sha256}. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As JSON has it, such as {@code scanSha256}. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : header().split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
