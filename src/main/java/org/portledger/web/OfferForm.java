package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.portledger.account.Caller;
import org.portledger.registry.InvalidIanaFileException;
import org.portledger.registry.RegistryRefresh;

/** The form in which an administrator offers a newer file of IANA's. */
@Named
@RequestScoped
public class OfferForm {

    @Inject
    RegistryRefresh refresh;

    @Inject
    Caller caller;

    private Part file;
    private LocalDate date;

    /** Goes on to the page that shows the difference. */
    public void offer() throws IOException {
        caller.requireAdministrator();
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readNBytes(RegistryRefresh.MAX_SIZE + 1);
            var preview = refresh.offer(
                    file.getSubmittedFileName(), bytes, date, caller.account().getLogin());
            Faces.redirect("/work/refresh/%s", preview.file().getId().toString());
        } catch (InvalidIanaFileException e) {
            Messages.refused(e.getMessage() + ".");
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
