package org.portledger.scan;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for PostgreSQL's COPY in its text format, in memory until they are sent.
 *
 * <pre>{@code
 * rows.add(host).add(name).end();
 * rows.send(connection, "host_name (host_id, name)");
 * }</pre>
 */
public final class CopyRows {

    private static final byte[] NULL = {'\\', 'N'};

    private byte[] bytes = new byte[1 << 10];
    private int length;
    private int values; // of the row that is being added

    /** Bytes of all rows. */
    int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** Adds a value to the row; null for none. */
    public CopyRows add(Object value) {
        if (values++ > 0) {
            put('\t');
        }
        if (value == null) {
            put(NULL, 0, NULL.length);
        } else {
            escape(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Ends the row. */
    public void end() {
        put('\n');
        values = 0;
    }

    /**
     * Adds a row that ends like one of another's.
     *
     * @param beginning its first values, as COPY writes them
     * @param start     where the other's row begins; that is where the one before it {@linkplain #endOfRow ends}
     * @param end       where it ends
     */
    void addRow(String beginning, CopyRows other, int start, int end) {
        byte[] first = beginning.getBytes(StandardCharsets.US_ASCII);
        put(first, 0, first.length);
        put('\t');
        put(other.bytes, start, end - start);
    }

    /** Where the row ends that begins at {@code start}; the next one begins there. */
    int endOfRow(int start) {
        int end = start;
        while (bytes[end] != '\n') { // one within a value is escaped
            end++;
        }
        return end + 1;
    }

    /**
     * Sends all rows and forgets them; nothing is asked of the database if there are none.
     *
     * @param target the table and, in brackets, its columns
     */
    public void send(Connection connection, String target) throws SQLException {
        if (isEmpty()) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            copy.writeToCopy(bytes, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy(); // or the connection could be used for nothing else
            }
        }
        length = 0;
    }

    /** As COPY reads it. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private void escape(byte[] value) {
        reserve(2 * value.length);
        for (byte b : value) {
            byte code = code(b);
            if (code != 0) {
                bytes[length++] = '\\';
            }
            bytes[length++] = code == 0 ? b : code;
        }
    }

    /** What stands after a backslash for a byte that cannot stand for itself; 0 for one that can. */
    private static byte code(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    private void put(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    private void put(byte[] from, int start, int count) {
        reserve(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
