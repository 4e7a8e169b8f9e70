package org.portledger.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.portledger.run.EmbeddedDatabase;

/** Starts PostgreSQL before the first integration test and stops it after the last. Plain tests have no server and need none. */
public class DatabaseForTests implements LauncherSessionListener {

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("jboss.home") == null) {
            return;
        }
        try {
            database = EmbeddedDatabase.temporary();
            Files.createDirectories(Path.of(System.getProperty("it.tmp")));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL for the tests does not start", e);
        }
        System.setProperty("it.db.url", database.jdbcUrl());
        int offset = Integer.getInteger("it.port.offset");
        System.setProperty("it.management.port", Integer.toString(9990 + offset));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
