package org.portledger.scan;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The bytes of originals as the database keeps them, in pieces. */
@ApplicationScoped
class OriginalPieces {

    /** Bytes: large enough that the round trips do not count, small enough that a node can hold hundreds. */
    private static final int PIECE = 1 << 18;

    @Resource(lookup = "java:jboss/datasources/PortledgerDS")
    DataSource dataSource;

    /** Writes all of {@code kept} as the pieces of the original. */
    void write(Connection connection, long originalId, InputStream kept) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into original_piece (original_id, number, bytes) values (?, ?, ?)")) {
            insert.setLong(1, originalId);
            int number = 0;
            for (byte[] piece = kept.readNBytes(PIECE); piece.length > 0; piece = kept.readNBytes(PIECE)) {
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A received file cannot be read back", e);
        }
    }

    /**
     * One piece, on a connection of its own: the one of the transaction may be busy with what is made of it.
     *
     * @param number the first is 0
     * @return null after the last
     */
    @Transactional(TxType.NOT_SUPPORTED)
    byte[] read(long originalId, int number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select bytes from original_piece where original_id = ? and number = ?")) {
            query.setLong(1, originalId);
            query.setInt(2, number);
            try (ResultSet piece = query.executeQuery()) {
                return piece.next() ? piece.getBytes(1) : null;
            }
        }
    }
}
