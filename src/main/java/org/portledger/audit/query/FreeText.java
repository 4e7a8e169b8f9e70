package org.portledger.audit.query;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.portledger.query.QueryWord;

/** A word without a field: part of what scans said of a listener or its host. */
final class FreeText implements FieldKind {

    @Override
    public Condition read(QueryWord value) {
        return new Word(value.value());
    }

    /** Most words are in no host's name: then what scans said of listeners is all there is to look at. */
    private record Word(String text) implements Condition {

        @Override
        public String sql(StatementParameters parameters) {
            String pattern = parameters.addPattern("%", text, "%");
            String columns = Stream.of("service_name", "product", "product_version", "extra_info", "process")
                    .map(column -> "f.%s ilike %s".formatted(column, pattern))
                    .collect(joining(" or "));
            return isOfKind(parameters)
                    ? columns
                    : columns
                            + " or exists (select from host_name n where n.host_id = f.host_id and n.name ilike %s)"
                                    .formatted(pattern);
        }

        @Override
        public boolean isOfKind(StatementParameters parameters) {
            return !parameters.isInHostNames(text);
        }
    }
}
