package org.portledger.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The least that can be done with nmap's XML: the JDK's own StAX parser reads the whole file, and each open port goes by
 * COPY into a table with the columns, constraints and key of {@code observation}. In one transaction, and with nothing
 * around it: no upload, no damage mended, no host looked up, no verdict, no finding.
 */
final class ImportFloor {

    private static final int BATCH = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private final XMLStreamReader xml;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(2 * BATCH);

    private long host;
    private long openPorts;
    private final StringBuilder scripts = new StringBuilder();
    private String transport;
    private String port;
    private long line;
    private boolean open;
    private String reason;
    private String evidence;
    private String service;
    private String tunnel;
    private String product;
    private String version;
    private String extraInfo;

    private ImportFloor(XMLStreamReader xml, CopyIn copy) {
        this.xml = xml;
        this.copy = copy;
    }

    /**
     * Reads {@code file} into an empty table of its own.
     *
     * @param connection used up by it
     * @return seconds from the file's first byte to the commit
     * @throws IOException if the file does not hold {@code openPorts}: a figure for other work is worth nothing
     */
    static double run(Connection connection, Path file, long openPorts)
            throws IOException, SQLException, XMLStreamException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_observation");
            statement.execute("create table bench_observation (like observation including all)");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            long written = copy(connection, file);
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (written != openPorts) {
                throw new IOException("%s holds %d open ports; the floor found %d".formatted(file, openPorts, written));
            }
            statement.execute("drop table bench_observation");
            connection.commit();
            return seconds;
        }
    }

    private static long copy(Connection connection, Path file) throws IOException, SQLException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            var floor = new ImportFloor(
                    factory.createXMLStreamReader(in),
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy bench_observation (scan_id, host_id, transport, port, state, evidence,"
                                    + " service_name, tunnel, product, version, extra_info, reason, scripts, line)"
                                    + " from stdin"));
            floor.read();
            return floor.openPorts;
        }
    }

    private void read() throws SQLException, XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {} // text and comments hold nothing that a row needs
            }
        }
        flush();
        copy.endCopy();
    }

    private void start() {
        switch (xml.getLocalName()) {
            case "host" -> host++;
            case "port" -> {
                transport = attribute("protocol");
                port = attribute("portid");
                line = xml.getLocation().getLineNumber();
                open = false;
                evidence = "GUESSED";
                service = null;
                tunnel = null;
                product = null;
                version = null;
                extraInfo = null;
                scripts.setLength(0);
            }
            case "state" -> {
                open = "open".equals(attribute("state"));
                reason = attribute("reason");
            }
            case "service" -> {
                service = attribute("name");
                tunnel = attribute("tunnel");
                product = attribute("product");
                version = attribute("version");
                extraInfo = attribute("extrainfo");
                evidence = "probed".equals(attribute("method")) ? "PROBED" : "GUESSED";
            }
            case "script" -> scripts.append(attribute("id")).append(": ").append(attribute("output"));
            default -> {} // the parser had to read it, and that is all
        }
    }

    private void end() throws SQLException {
        if (xml.getLocalName().equals("port") && open) {
            openPorts++;
            rows.append("1\t").append(host).append('\t').append(transport.equals("tcp") ? "TCP" : "UDP");
            rows.append('\t').append(port).append("\tOPEN\t").append(evidence);
            append(service);
            append(tunnel);
            append(product);
            append(version);
            append(extraInfo);
            append(reason);
            append(scripts.isEmpty() ? null : scripts.toString());
            rows.append('\t').append(line).append('\n');
            if (rows.length() >= BATCH) {
                flush();
            }
        }
    }

    private String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private void append(String value) {
        rows.append('\t');
        if (value == null) {
            rows.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
