package org.portledger.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder that keeps a run's data: held by one run at a time, and tidied up after one that was killed.
 * The hold is a lock of the operating system, which ends with its process however that ends.
 */
public final class RunFolder implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Path folder;
    private final RandomAccessFile lockFile;
    private final FileLock lock;

    private RunFolder(Path folder, RandomAccessFile lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes hold of {@code folder}, making it when missing.
     *
     * @throws StartException if another run holds it, naming its process
     */
    public static RunFolder hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = new RandomAccessFile(folder.resolve("run.lock").toFile(), "rw");
        FileLock lock = file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false); // the bytes before it stay readable
        if (lock == null) {
            String holder = file.readLine();
            file.close();
            throw new StartException(
                    "Portledger already runs on the data in %s (process %s). Stop it with Ctrl-C there, or set PORTLEDGER_DATA to another folder."
                            .formatted(folder, holder));
        }
        file.setLength(0);
        file.writeBytes(ProcessHandle.current().pid() + "\n");
        return new RunFolder(folder, file, lock);
    }

    Path database() {
        return folder.resolve("postgresql");
    }

    Path server() {
        return folder.resolve("server");
    }

    Path serverPid() {
        return folder.resolve("server.pid");
    }

    /** Ends what a killed run left behind: its server, then its PostgreSQL. */
    void endLeftovers() throws IOException {
        end("server", serverPid(), "org.jboss.as.standalone");
        end("PostgreSQL", database().resolve("postmaster.pid"), "postgres");
    }

    private void end(String what, Path pidFile, String mark) throws IOException {
        Optional<ProcessHandle> leftover = processIn(pidFile).filter(process -> isOurs(process, mark));
        if (leftover.isPresent()) {
            ProcessHandle process = leftover.get();
            Terminal.say("An earlier run was killed and left its %s (process %d); ending it."
                    .formatted(what, process.pid()));
            process.destroy();
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (InterruptedException | ExecutionException e) {
                throw new IOException("Waiting for process " + process.pid() + " failed", e);
            }
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return Files.lines(pidFile)
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    /** A number in a file may meanwhile be another program's: it is ours only if its command line names our folder. */
    private boolean isOurs(ProcessHandle process, String mark) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains(mark) && commandLine.contains(folder.toString());
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
