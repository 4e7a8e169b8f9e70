package org.portledger.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {

    @TempDir
    Path folder;

    @Test
    void isHeldAgainAfterItWasGivenBack() throws IOException {
        RunFolder.hold(folder).close();
        try (RunFolder again = RunFolder.hold(folder)) {
            assertThat(again.database()).isEqualTo(folder.resolve("postgresql"));
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHappensToHaveTheNumber() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try (RunFolder held = RunFolder.hold(folder)) {
            Files.writeString(held.serverPid(), other.pid() + "\n");
            held.endLeftovers();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void endsWhatAKilledRunLeft() throws IOException {
        // a process whose command line looks like our server's: the mark and the folder stand in its arguments
        Process leftover = new ProcessBuilder(
                        "sh",
                        "-c",
                        "sleep 60; :",
                        "org.jboss.as.standalone",
                        "-Djboss.server.base.dir=" + folder.resolve("server"))
                .start();
        try (RunFolder held = RunFolder.hold(folder)) {
            Files.writeString(held.serverPid(), leftover.pid() + "\n");
            held.endLeftovers();
            assertThat(leftover.isAlive()).isFalse();
        } finally {
            leftover.descendants().forEach(ProcessHandle::destroyForcibly);
            leftover.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65535", "-1", "８０８０", "808080"})
    void aPortThatCannotBeUsedIsNamed(String port) {
        assertThatThrownBy(() -> RunSettings.from(folder, Map.of("PORTLEDGER_HTTP_PORT", port)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("PORTLEDGER_HTTP_PORT")
                .hasMessageContaining(port);
    }
}
