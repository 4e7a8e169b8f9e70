package org.portledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.portledger.run.EmbeddedDatabase;
import org.portledger.run.Terminal;

/**
 * {@code ./portledger bench upload [bytes]}: sends one byte more than the server takes, or as many as told, without saying
 * so before, and looks at the answer, the heap meanwhile and what is left. The bytes are made on the way.
 */
public final class UploadTrial {

    private static final long DEFAULT_BYTES = (10L << 30) + 1;
    private static final byte[] HOST =
            ("<host><address addr=\"192.0.2.1\"/><ports><port protocol=\"tcp\" portid=\"2693\">"
                            + "<state state=\"open\"/></port></ports></host>\n")
                    .getBytes(StandardCharsets.US_ASCII);

    private UploadTrial() {}

    public static void main(String[] arguments) throws Exception {
        long bytes = arguments.length == 0 ? DEFAULT_BYTES : Long.parseLong(arguments[0]);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench-upload")), "run")
                .toAbsolutePath();
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        try (var installation = Installation.start(
                        EmbeddedDatabase.temporary(),
                        folder.resolve("server"),
                        Map.of("PREPEND_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary));
                HeapWatch heap = HeapWatch.of(installation.serverPid())) {
            AuditClient client = installation.client();
            long audit = client.newAudit("Upload trial");
            long start = System.nanoTime();
            Terminal.say(answer(client, audit, bytes));
            Terminal.say("%.1f GB offered, %.0f s, heap %d MB at most, %d temporary files left, %d imports"
                    .formatted(
                            bytes / 1e9,
                            (System.nanoTime() - start) / 1e9,
                            heap.peak() >> 20,
                            uploads(temporary),
                            client.imports(audit).size()));
        }
    }

    private static String answer(AuditClient client, long audit, long bytes) throws InterruptedException {
        try {
            return client.send(audit, BodyPublishers.ofInputStream(() -> new Hosts(bytes)))
                    .toString();
        } catch (IOException refused) {
            return refused.getMessage();
        }
    }

    private static long uploads(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.toString().endsWith(".upload")).count();
        }
    }

    /** An nmap file of any size whose hosts are all the same. */
    private static final class Hosts extends InputStream {

        private final byte[] start = "<nmaprun scanner=\"nmap\">\n".getBytes(StandardCharsets.US_ASCII);
        private final long size;
        private long position;

        Hosts(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (position >= size) {
                return -1;
            }
            int value = position < start.length
                    ? start[(int) position]
                    : HOST[(int) ((position - start.length) % HOST.length)];
            position++;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position >= size) {
                return -1;
            }
            int count = (int) Math.min(length, size - position);
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) read();
            }
            return count;
        }
    }
}
