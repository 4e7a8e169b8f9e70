package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.Annotation;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.AnnotationTarget.Kind;
import org.portledger.annotation.Annotations;
import org.portledger.annotation.Attachments;
import org.portledger.annotation.TooLargeAttachmentException;
import org.portledger.port.Port;
import org.portledger.port.TransportProtocol;

/** A new remark, with its files, in {@code parts/remarks.xhtml}; see {@link RemarkList} for what it is about. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class RemarksForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Annotations annotations;

    @Inject
    private Attachments attachments;

    @Inject
    private RemarkList list;

    private String text;
    private Long team;
    private TransportProtocol transport;

    private transient List<Part> files;

    /** Remarks what was typed; it stays in the form if it is refused. */
    public void add(Kind kind, long number) throws IOException {
        var sent = new SentFiles(files);
        try {
            sent.requireFit(attachments, 0);
            Annotation made = make(kind, number);
            sent.attach(attachments, made.getId());
            text = null;
        } catch (InvalidEntryException e) {
            Messages.refused("remark:" + e.getField(), e.getRule());
        } catch (TooLargeAttachmentException e) {
            Messages.refused("remark:files", "are too large. " + e.getMessage());
        } finally {
            list.forget();
        }
    }

    private Annotation make(Kind kind, long number) {
        return kind == Kind.PORT
                ? annotations.addToPort(team, new Port(Math.toIntExact(number), transport), text)
                : annotations.add(AnnotationTarget.of(kind, number), text);
    }

    /** Bytes that all files of a form may have together. */
    public long getMostBytes() {
        return attachments.limit().bytes();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getTeam() {
        return team;
    }

    public void setTeam(Long team) {
        this.team = team;
    }

    public TransportProtocol getTransport() {
        return transport;
    }

    public void setTransport(TransportProtocol transport) {
        this.transport = transport;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
