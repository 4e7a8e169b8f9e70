package org.portledger.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.scan.Originals;
import org.portledger.scan.ReceivedFile;

/**
 * The way of files to remarks and back. No transaction waits for a client that sends one.
 * All methods throw {@link NotSignedInException} if nobody is signed in.
 */
@ApplicationScoped
public class Attachments {

    @Inject
    Annotations annotations;

    @Inject
    OwnAnnotations own;

    @Inject
    Originals originals;

    @Inject
    AttachmentLimit limit;

    /**
     * Takes in a file and keeps it with one of the caller's own remarks.
     *
     * @param fileName what the client calls the file, may be null
     * @param content  read to its end, and left open
     * @throws NoSuchElementException       if there is no such remark for the caller
     * @throws MissingRoleException         if somebody else wrote it
     * @throws WithdrawnAnnotationException if it was withdrawn
     * @throws TooLargeAttachmentException  if the file is larger than this installation takes
     * @throws InvalidEntryException        if it is empty, or the remark has {@link AttachedFile#MOST} files already
     * @throws IOException                  if the file does not arrive whole, or cannot be kept
     */
    public AttachedFile add(long annotationId, String fileName, InputStream content) throws IOException {
        own.requireOwn(annotationId);
        try (ReceivedFile file = ReceivedFile.receive(fileName, content)) {
            limit.require(file.size());
            if (file.size() == 0) {
                throw new InvalidEntryException("file", "must not be empty, %s is".formatted(file.name()));
            }
            return own.attach(annotationId, file, AttachmentType.of(file::open));
        }
    }

    /**
     * A file of a remark.
     *
     * @param place see {@link AttachedFile#getPlace}
     * @throws NoSuchElementException if there is no such remark for the caller, or no such file of it
     */
    public AttachedFile find(long annotationId, int place) {
        return annotations.find(annotationId).getFiles().stream()
                .filter(file -> file.getPlace() == place)
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException("No file %d of remark %d".formatted(place, annotationId)));
    }

    /** A new stream over a file as it came, for the caller to close. */
    public InputStream open(AttachedFile file) throws IOException {
        return originals.open(file.getOriginal());
    }

    /** How large a file may be. */
    public AttachmentLimit limit() {
        return limit;
    }
}
