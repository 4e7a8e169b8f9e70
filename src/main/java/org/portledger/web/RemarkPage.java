package org.portledger.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.Annotation;
import org.portledger.annotation.Annotations;
import org.portledger.annotation.Attachments;
import org.portledger.annotation.OwnAnnotations;
import org.portledger.annotation.StaleAnnotationException;
import org.portledger.annotation.TooLargeAttachmentException;
import org.portledger.annotation.WithdrawnAnnotationException;

/** Backs {@code work/remark.xhtml}: one remark, for its author to edit, to add files to, and to withdraw. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class RemarkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Annotations annotations;

    @Inject
    private OwnAnnotations own;

    @Inject
    private Attachments attachments;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    /** What the visitor looks at: an edit is about that version, whatever was edited elsewhere meanwhile. */
    private int version;

    private String text;

    private transient List<Part> files;
    private transient Annotation remark;

    /** Called before the page is shown; answers 404 if the address names no remark of the visitor's teams. */
    public void load() {
        remark = Refusal.found("remark", id, annotations::find);
        if (remark != null) {
            version = remark.getVersion();
            text = remark.getText();
        }
    }

    public void edit() {
        try {
            own.edit(id, version, text);
            renew("The remark says so from now on. What it said before stays below.");
        } catch (InvalidEntryException e) {
            Messages.refused("edit:" + e.getField(), e.getRule());
        } catch (StaleAnnotationException | WithdrawnAnnotationException e) {
            refuse(e);
        }
    }

    public void withdraw() {
        try {
            own.withdraw(id, version);
            renew("The remark is withdrawn. What it said stays below.");
        } catch (StaleAnnotationException | WithdrawnAnnotationException e) {
            refuse(e);
        }
    }

    /** Keeps the files that were chosen. */
    public void attach() throws IOException {
        var sent = new SentFiles(files);
        try {
            if (sent.isEmpty()) {
                throw new InvalidEntryException("files", "are needed");
            }
            sent.requireFit(attachments, getRemark().getFiles().size());
            sent.attach(attachments, id);
            remark = null;
            Messages.done("The files are kept.");
        } catch (InvalidEntryException e) {
            Messages.refused("attach:" + e.getField(), e.getRule());
        } catch (TooLargeAttachmentException e) {
            Messages.refused("attach:files", "are too large. " + e.getMessage());
        } catch (WithdrawnAnnotationException e) {
            refuse(e);
        }
    }

    private void renew(String done) {
        load();
        Messages.done(done);
    }

    /** What was typed stays in the form, and is now about what the visitor sees then. */
    private void refuse(RuntimeException why) {
        remark = annotations.find(id);
        version = remark.getVersion();
        Messages.refused(
                why.getMessage() + ". What you see now is how it stands; what you typed is still in the form.");
    }

    public Annotation getRemark() {
        if (remark == null) {
            remark = annotations.find(id);
        }
        return remark;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
