package org.portledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where the server under test brings its mail (RFC 5321): it takes everything. */
final class MailBox implements AutoCloseable {

    private static final long PATIENCE = 20;

    private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();
    private final ServerSocket door;

    private MailBox(ServerSocket door) {
        this.door = door;
    }

    /** At the port that pom.xml names to the server. */
    static MailBox open() throws IOException {
        int port = Integer.parseInt("1" + System.getProperty("it.port.offset"));
        var box = new MailBox(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
        var postman = new Thread(box::takeAll, "mail box");
        postman.setDaemon(true);
        postman.start();
        return box;
    }

    /** The next mail to somebody; those to others are left out. Fails if none comes. */
    String next(String to) throws InterruptedException {
        for (String mail = mails.poll(PATIENCE, TimeUnit.SECONDS);
                mail != null;
                mail = mails.poll(PATIENCE, TimeUnit.SECONDS)) {
            if (mail.contains("To: " + to)) {
                return mail;
            }
        }
        throw new AssertionError("No mail to %s within %d seconds".formatted(to, PATIENCE));
    }

    private void takeAll() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept();
                    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
                take(in, socket.getOutputStream());
            } catch (IOException e) {
                // the box was closed, or the other side went away
            }
        }
    }

    private void take(BufferedReader in, OutputStream out) throws IOException {
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                say(out, "354 go on");
                mails.add(body(in));
                say(out, "250 taken");
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
            } else {
                say(out, "250 fine");
            }
        }
    }

    private static String body(BufferedReader in) throws IOException {
        var body = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
