package org.portledger.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.DatePrecision;
import org.portledger.registry.EventKind;
import org.portledger.registry.OfferedFile;
import org.portledger.registry.RefreshPreview;

/**
 * The public form of what an offered file would change, or changed.
 *
 * @param counts     how many changes there are of each kind; those that there are none of are left out
 * @param unreadable the rows that make no sense; empty once the file is applied
 */
public record RefreshView(File file, Map<String, Long> counts, List<Change> changes, List<Row> unreadable) {

    static RefreshView of(RefreshPreview preview) {
        Map<String, Long> counts = new TreeMap<>();
        preview.counts().forEach((kind, count) -> counts.put(kind.name(), count));
        return new RefreshView(
                File.of(preview.file()),
                counts,
                preview.changes().stream().map(Change::of).toList(),
                preview.unreadable().stream()
                        .map(row -> new Row(row.line(), row.why()))
                        .toList());
    }

    /**
     * An offered file.
     *
     * @param form   {@code CSV} or {@code XML}
     * @param day    the registry's own date
     * @param base   the copy that it is compared with
     * @param source the copy that it became; left out, as the two before it and the one behind, until it is applied
     * @param events how many events it made
     */
    public record File(
            long id,
            String fileName,
            String form,
            String sha256,
            LocalDate day,
            String base,
            int rows,
            int unreadable,
            Instant offeredAt,
            String offeredBy,
            Instant appliedAt,
            String appliedBy,
            String source,
            Integer events) {

        static File of(OfferedFile file) {
            return new File(
                    file.getId(),
                    file.getFileName(),
                    file.getForm(),
                    file.getSha256(),
                    file.getDay(),
                    file.getBase(),
                    file.getRows(),
                    file.getUnreadable(),
                    file.getOfferedAt(),
                    file.getOfferedBy(),
                    file.getAppliedAt(),
                    file.getAppliedBy(),
                    file.getSource(),
                    file.getEvents());
        }
    }

    /**
     * An event in the making; what there is not is left out.
     *
     * @param name         after the change; of a removal, the name that is gone
     * @param earliest     for {@code BETWEEN} the day of the older copy, so after it
     */
    public record Change(
            EventKind kind,
            Integer port,
            TransportProtocol transport,
            String name,
            String previousName,
            DatePrecision precision,
            LocalDate earliest,
            LocalDate latest) {

        static Change of(RefreshPreview.Change change) {
            return new Change(
                    change.kind(),
                    change.port(),
                    change.transport(),
                    change.name(),
                    change.previousName(),
                    change.precision(),
                    change.earliest(),
                    change.latest());
        }
    }

    /** A row that makes no sense, with the line on which it begins, from 1. */
    public record Row(long line, String why) {}
}
