package org.portledger.audit.query;

import org.portledger.query.QueryWord;

/** An address, a network, the beginning of either, or the beginning of a host name: {@code host:10.0.0.0/8}. */
final class HostField implements FieldKind {

    private final String hostId;

    /** @param hostId SQL of the host's id; where an address is asked for, the statement has to join the host itself */
    HostField(String hostId) {
        this.hostId = hostId;
    }

    @Override
    public Condition read(QueryWord value) {
        try {
            HostPattern pattern = HostPattern.of(value.value());
            return pattern.name() == null
                    ? new AtAddress(pattern)
                    : Condition.ofFindings(parameters -> called(pattern.name(), parameters));
        } catch (IllegalArgumentException noHost) {
            throw value.refused(noHost.getMessage());
        }
    }

    private String called(String name, StatementParameters parameters) {
        return "exists (select from host_name n where n.host_id = %s and lower(n.name) like %s)"
                .formatted(hostId, parameters.addPattern("", name, "%"));
    }

    private record AtAddress(HostPattern pattern) implements Condition {

        @Override
        public String sql(StatementParameters parameters) {
            String within = "h.address <<= cast(%s as inet)".formatted(parameters.add(pattern.network()));
            return pattern.zone() == null
                    ? within
                    : "(%s and h.zone = %s)".formatted(within, parameters.add(pattern.zone()));
        }

        @Override
        public boolean isOfKind(StatementParameters parameters) {
            return false;
        }

        @Override
        public boolean asksOfHost() {
            return true;
        }

        @Override
        public boolean isOfFewHosts() {
            return pattern.hasFewAddresses();
        }
    }
}
