package org.portledger.audit.query;

import java.util.Locale;
import java.util.Optional;
import org.portledger.query.QueryWord;

/** A tag that people put on a finding. */
final class TagField implements FieldKind {

    /** As the index of tags can be asked. */
    @Override
    public Condition read(QueryWord value) {
        String tag = value.value().toLowerCase(Locale.ROOT);
        return parameters -> "f.tags @> array[cast(%s as text)]".formatted(parameters.add(tag));
    }

    @Override
    public Optional<String> column() {
        return Optional.of("unnest(f.tags)");
    }
}
