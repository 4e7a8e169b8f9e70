package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({"08006, DATABASE", "57P01, DATABASE", "53300, DATABASE", "40P01, DATABASE", "53100, SPACE"})
    void isToldByTheStateOfTheDatabase(String state, Outage outage) {
        var fault = new PersistenceException("cannot be stored", new SQLException("whatever", state));
        assertThat(Outage.behind(fault)).contains(outage);
    }

    @Test
    void aPoolWithoutAConnectionIsOne() {
        assertThat(Outage.behind(new SQLException("IJ031084: ... IJ000453: Unable to get managed connection")))
                .contains(Outage.DATABASE);
    }

    @Test
    void aFullDiskIsOne() {
        assertThat(Outage.behind(new IOException("No space left on device"))).contains(Outage.SPACE);
    }

    @Test
    void anythingElseIsOurs() {
        assertThat(Outage.behind(new SQLException("a duplicate", "23505"))).isEmpty();
        assertThat(Outage.behind(new SQLException("of no state"))).isEmpty();
        assertThat(Outage.behind(new IOException("a broken pipe"))).isEmpty();
        assertThat(Outage.behind(new NullPointerException())).isEmpty();
    }
}
