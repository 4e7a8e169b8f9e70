package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.ImportRequests;
import org.portledger.scan.HostAddress;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.StatedOrigin;

/** The way of files and pasted texts into an audit, on {@code work/audit.xhtml}. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class ImportForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PASTED = "pasted.txt";

    @Inject
    private ImportRequests requests;

    @Inject
    private ImportList list;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    private String host;
    private String when;
    private String text;

    private transient List<Part> files;
    private transient List<String> refused;
    private transient List<String> repeated;

    /** Takes the files, one after the other. */
    public void send() throws IOException {
        try {
            List<Part> chosen = chosen();
            if (chosen.isEmpty()) {
                throw new InvalidEntryException("file", "are needed");
            }
            for (Part file : chosen) {
                try (InputStream content = file.getInputStream()) {
                    request(file.getSubmittedFileName(), content);
                }
            }
        } catch (InvalidEntryException e) {
            refuse(e);
        }
    }

    /** Browsers send a part without a name where nothing was chosen. */
    private List<Part> chosen() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getSubmittedFileName() != null
                                && !file.getSubmittedFileName().isBlank())
                        .toList();
    }

    /** Takes what stands in the box; it stays there if it is refused. */
    public void paste() throws IOException {
        try {
            if (text == null || text.isBlank()) {
                throw new InvalidEntryException("text", "is needed");
            }
            // Browsers send all line ends as CR LF; with those of the file, the same text is the same scan. Its last
            // line is
            // whole: who copied it saw where it ends.
            String lines = text.replace("\r\n", "\n");
            byte[] bytes = (lines.endsWith("\n") ? lines : lines + "\n").getBytes(StandardCharsets.UTF_8);
            if (request(PASTED, new ByteArrayInputStream(bytes))) {
                text = null;
            }
        } catch (InvalidEntryException e) {
            refuse(e);
        }
    }

    /** False if no import was made of it, and why is said. */
    private boolean request(String name, InputStream content) throws IOException {
        try {
            if (requests.request(auditId, name, origin(), content).wasThere()) {
                getRepeated().add(name);
            }
            return true;
        } catch (InvalidScanFileException e) {
            getRefused().add(e.getMessage());
            return false;
        } finally {
            list.refresh();
        }
    }

    private StatedOrigin origin() {
        return new StatedOrigin(
                stated("host", host, ImportForm::address),
                stated("when", when, typed -> StatedOrigin.time(UtcTime.parse(typed), clock.instant())));
    }

    private static <T> T stated(String field, String typed, Function<String, T> reader) {
        try {
            return typed == null || typed.isBlank() ? null : reader.apply(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(field, e.getMessage());
        }
    }

    private static HostAddress address(String typed) {
        try {
            return HostAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be an IP address, such as 192.0.2.10 or 2001:db8::7");
        }
    }

    private static void refuse(InvalidEntryException e) {
        Messages.refused("import:" + e.getField(), e.getRule());
    }

    /** Why no import was made of files since the page was opened, in their order; each names its file. */
    public List<String> getRefused() {
        if (refused == null) {
            refused = new ArrayList<>();
        }
        return refused;
    }

    /** The names of the files since the page was opened that the audit had already, in their order. */
    public List<String> getRepeated() {
        if (repeated == null) {
            repeated = new ArrayList<>();
        }
        return repeated;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
