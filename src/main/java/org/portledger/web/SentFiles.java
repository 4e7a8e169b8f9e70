package org.portledger.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.annotation.AttachedFile;
import org.portledger.annotation.Attachments;
import org.portledger.annotation.TooLargeAttachmentException;

/** The files that somebody chose in a form, to go with a remark. */
final class SentFiles {

    private final List<Part> chosen;

    /** @param sent by the form; null for none. Faces leaves out what has no name or nothing in it */
    SentFiles(List<Part> sent) {
        chosen = sent == null ? List.of() : List.copyOf(sent);
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    /**
     * Makes sure, before anything is kept, that a remark with so many files already takes all of these.
     *
     * @throws InvalidEntryException       if they are too many
     * @throws TooLargeAttachmentException if together they are larger than a file may be: a form brings no more
     */
    void requireFit(Attachments attachments, int present) {
        if (present + chosen.size() > AttachedFile.MOST) {
            throw new InvalidEntryException("files", "must be %d at most".formatted(AttachedFile.MOST));
        }
        attachments.limit().require(chosen.stream().mapToLong(Part::getSize).sum());
    }

    /** Keeps them with a remark of the visitor's. */
    void attach(Attachments attachments, long remarkId) throws IOException {
        for (Part part : chosen) {
            try (InputStream content = part.getInputStream()) {
                attachments.add(remarkId, part.getSubmittedFileName(), content);
            }
        }
    }
}
