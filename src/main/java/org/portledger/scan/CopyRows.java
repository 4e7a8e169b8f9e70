package org.portledger.scan;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows to PostgreSQL by COPY, in its text format, many at a time. */
final class CopyRows implements AutoCloseable {

    private static final int BATCH = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder batch = new StringBuilder(BATCH + BATCH / 4);

    /** @param target the table and, in brackets, its columns */
    CopyRows(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    /** @param values of the columns in their order; null where there is none */
    void write(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                batch.append('\t');
            }
            if (values[i] == null) {
                batch.append("\\N");
            } else {
                escape(values[i].toString());
            }
        }
        batch.append('\n');
        if (batch.length() >= BATCH) {
            flush();
        }
    }

    /** Ends the COPY; without it, {@link #close} takes everything back. */
    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Leaves the connection usable, whatever went wrong before. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() {
        byte[] bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new PersistenceException("The database takes no more rows", e);
        }
        batch.setLength(0);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> batch.append("\\\\");
                case '\n' -> batch.append("\\n");
                case '\r' -> batch.append("\\r");
                case '\t' -> batch.append("\\t");
                default -> batch.append(c);
            }
        }
    }
}
