package org.portledger.scan;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGStatement;

/** The ids of an audit's hosts, and which of them one scan has told of. */
final class HostIds {

    /** In one order, so that ids rise with addresses and rows of neighbours come to stand side by side. */
    private static final String ADD = """
            insert into host (audit_id, address, zone)
            select distinct ?::bigint, address::inet, zone collate "C"
            from unnest(?::text[], ?::text[]) as told (address, zone)
            order by 2, 3
            on conflict on constraint host_once_in_audit do nothing""";

    /** A look into the index for each: a join would read all hosts of the audit, time and again. */
    private static final String FIND = """
            select (select h.id
                    from host h
                    where h.audit_id = ? and h.address = told.address::inet and h.zone = told.zone)
            from unnest(?::text[], ?::text[]) with ordinality as told (address, zone, place)
            order by told.place""";

    private static final int PLAN_ANEW = 0;

    private static final long UNKNOWN = 0;

    private static final int BLOCK_BITS = 16;

    private final Connection connection;
    private final long auditId;

    /** By the higher bits of the ids, which lie close together. */
    private final Map<Long, BitSet> told = new HashMap<>();

    HostIds(Connection connection, long auditId) {
        this.connection = connection;
        this.auditId = auditId;
    }

    /** The ids of hosts in their order; those that the audit does not know yet are added. */
    long[] of(List<HostAddress> hosts) throws SQLException {
        Array addresses = texts(hosts.stream().map(HostAddress::address).toArray());
        Array zones = texts(hosts.stream().map(HostAddress::zone).toArray());
        long[] ids = find(addresses, zones, hosts.size());
        if (Arrays.stream(ids).anyMatch(id -> id == UNKNOWN)) {
            add(addresses, zones);
            ids = find(addresses, zones, hosts.size());
        }
        return ids;
    }

    private void add(Array addresses, Array zones) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, auditId);
            add.setArray(2, addresses);
            add.setArray(3, zones);
            add.executeUpdate();
        }
    }

    /** A plan that is kept from when the table was small would be ruinous when it is large. */
    private long[] find(Array addresses, Array zones, int count) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.unwrap(PGStatement.class).setPrepareThreshold(PLAN_ANEW);
            find.setLong(1, auditId);
            find.setArray(2, addresses);
            find.setArray(3, zones);
            try (ResultSet row = find.executeQuery()) {
                long[] ids = new long[count];
                for (int i = 0; row.next(); i++) {
                    ids[i] = row.getLong(1); // UNKNOWN for null
                }
                return ids;
            }
        }
    }

    /** Notes that the scan has told of a host; false if it had before. */
    boolean isFirst(long id) {
        BitSet block = told.computeIfAbsent(id >>> BLOCK_BITS, high -> new BitSet());
        int low = (int) (id & (1 << BLOCK_BITS) - 1);
        boolean first = !block.get(low);
        block.set(low);
        return first;
    }

    private Array texts(Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
