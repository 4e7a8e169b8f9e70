package org.portledger.audit.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portledger.query.QueryWord;

/** The login of who cares for a finding, or {@code me}. */
final class AssigneeField implements FieldKind {

    private static final String ME = "me";

    @Override
    public Condition read(QueryWord value) {
        String login = value.value().toLowerCase(Locale.ROOT);
        return login.equals(ME) && !value.quoted()
                ? parameters ->
                        "f.assignee_id = " + parameters.add(parameters.asker().accountId())
                : parameters -> "f.assignee_id = (select a.id from account a where a.login = %s)"
                        .formatted(parameters.add(login));
    }

    @Override
    public List<String> words() {
        return List.of(ME);
    }

    @Override
    public Optional<String> column() {
        return Optional.of("(select a.login from account a where a.id = f.assignee_id)");
    }
}
