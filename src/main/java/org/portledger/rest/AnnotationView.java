package org.portledger.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.portledger.account.Account;
import org.portledger.annotation.Annotation;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.AttachedFile;
import org.portledger.port.TransportProtocol;

/**
 * The public form of an annotation.
 *
 * @param at          when it was written
 * @param login       of its author, whose name is {@code by}
 * @param text        left out if it was withdrawn
 * @param editedAt    when this text was written; left out while it is the first
 * @param withdrawnAt left out while it stands
 * @param mentions    the logins of those whom it names, or once named
 * @param version     for {@code If-Match}
 */
public record AnnotationView(
        long id,
        long teamId,
        About about,
        Instant at,
        String by,
        String login,
        String text,
        Instant editedAt,
        Instant withdrawnAt,
        List<String> mentions,
        List<File> attachments,
        int version) {

    static AnnotationView of(Annotation annotation) {
        Account author = annotation.getWrittenBy();
        boolean stands = annotation.getWithdrawnAt() == null;
        return new AnnotationView(
                annotation.getId(),
                annotation.getTeamId(),
                About.of(annotation.getTarget()),
                annotation.getWrittenAt(),
                author.getDisplayName(),
                author.getLogin(),
                stands ? annotation.getText() : null,
                annotation.getEditedAt(),
                annotation.getWithdrawnAt(),
                List.copyOf(annotation.getMentioned()),
                annotation.getFiles().stream().map(File::of).toList(),
                annotation.getVersion());
    }

    static List<AnnotationView> all(List<Annotation> annotations) {
        return annotations.stream().map(AnnotationView::of).toList();
    }

    /** The answer to whoever made it. */
    static Response made(Annotation annotation) {
        return Response.created(URI.create("annotations/" + annotation.getId()))
                .tag(Integer.toString(annotation.getVersion()))
                .entity(of(annotation))
                .build();
    }

    /** What it is about; only the parts of its kind are there. */
    public record About(
            AnnotationTarget.Kind kind,
            Long findingId,
            Long hostId,
            Long scanId,
            Integer port,
            TransportProtocol transport) {

        static About of(AnnotationTarget target) {
            boolean isPort = target.port() != null;
            return new About(
                    target.kind(),
                    target.findingId(),
                    target.hostId(),
                    target.scanId(),
                    isPort ? target.port().number() : null,
                    isPort ? target.port().transport() : null);
        }
    }

    /**
     * A file of an annotation.
     *
     * @param number 1 to 10; ends its address
     * @param type   as its content tells
     * @param size   in bytes
     */
    public record File(int number, String name, String type, long size, String sha256, Instant at) {

        static File of(AttachedFile file) {
            return new File(
                    file.getPlace(),
                    file.getFileName(),
                    file.getType().mediaType(),
                    file.getDigest().size(),
                    file.getDigest().sha256(),
                    file.getAttachedAt());
        }
    }

    /**
     * What an annotation said, and since when.
     *
     * @param by who wrote that; always its author
     */
    public record Said(Instant at, String by, String text) {

        /** All that it said, the present text last. */
        static List<Said> of(Annotation annotation) {
            String by = annotation.getWrittenBy().getDisplayName();
            List<Said> history = new ArrayList<>();
            annotation.getEarlier().forEach(earlier -> history.add(new Said(earlier.writtenAt(), by, earlier.text())));
            Instant since = annotation.getEditedAt() == null ? annotation.getWrittenAt() : annotation.getEditedAt();
            history.add(new Said(since, by, annotation.getText()));
            return history;
        }
    }
}
