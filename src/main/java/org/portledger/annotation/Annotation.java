package org.portledger.annotation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;
import org.portledger.scan.Original;

/**
 * A dated remark of a team's member about a finding, a host, a scan or a port. It changes nothing.
 *
 * <p>It is a record of what somebody said then, on which others may have relied, so it is never deleted. Whoever wrote it
 * can say it otherwise, and withdraw it for good; what it said before stays, see {@link #getEarlier}. Nobody edits what
 * others wrote. {@link OwnAnnotations} is the way to do it.
 */
@Entity
public class Annotation {

    public static final int MAX_TEXT_LENGTH = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private long teamId;

    private AnnotationTarget target;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "written_by")
    private Account writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String text;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "earlier_text", joinColumns = @JoinColumn(name = "annotation_id"))
    @OrderBy("version")
    @Fetch(FetchMode.SUBSELECT)
    private List<EarlierText> earlier = new ArrayList<>();

    @OneToMany(mappedBy = "annotation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @Fetch(FetchMode.SUBSELECT)
    private List<Mention> mentions = new ArrayList<>();

    @OneToMany(mappedBy = "annotation", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    @Fetch(FetchMode.SUBSELECT)
    private List<AttachedFile> files = new ArrayList<>();

    protected Annotation() {
        // for JPA
    }

    /** @throws InvalidEntryException if {@code text} is blank or longer than {@link #MAX_TEXT_LENGTH} characters */
    Annotation(long teamId, AnnotationTarget target, Account writtenBy, Instant writtenAt, String text) {
        this.teamId = teamId;
        this.target = requireNonNull(target, "target");
        this.writtenBy = requireNonNull(writtenBy, "writtenBy");
        this.writtenAt = requireNonNull(writtenAt, "writtenAt");
        this.text = InvalidEntryException.requireLines("text", text, MAX_TEXT_LENGTH);
    }

    /**
     * Says something else from now on; what it said before is kept.
     *
     * @throws WithdrawnAnnotationException if it was withdrawn
     * @throws InvalidEntryException        if {@code newText} is not as it must be
     */
    void edit(String newText, Instant now) {
        requireStanding();
        String wanted = InvalidEntryException.requireLines("text", newText, MAX_TEXT_LENGTH);
        if (!wanted.equals(text)) {
            text = wanted;
            editedAt = requireNonNull(now, "now");
        }
    }

    /**
     * Takes it back, for good.
     *
     * @throws WithdrawnAnnotationException if it was withdrawn before
     */
    void withdraw(Instant now) {
        requireStanding();
        withdrawnAt = requireNonNull(now, "now");
    }

    /**
     * Adds a file as the next one.
     *
     * @throws WithdrawnAnnotationException if it was withdrawn
     * @throws InvalidEntryException        if it has {@link AttachedFile#MOST} already
     */
    AttachedFile attach(Original original, String fileName, AttachmentType type, Instant now) {
        requireStanding();
        if (files.size() == AttachedFile.MOST) {
            throw new InvalidEntryException("files", "must be %d at most".formatted(AttachedFile.MOST));
        }
        var file = new AttachedFile(this, files.size() + 1, original, fileName, type, now);
        files.add(file);
        return file;
    }

    private void requireStanding() {
        if (withdrawnAt != null) {
            throw new WithdrawnAnnotationException(this);
        }
    }

    /**
     * Remembers whom the text names and no text before it named.
     *
     * @param members the logins of those who can be; oneself does not count
     */
    void rememberMentioned(Set<String> members, Instant now) {
        Set<String> remembered = getMentioned();
        RemarkText.mentioned(text, members).stream()
                .filter(login -> !remembered.contains(login) && !login.equals(writtenBy.getLogin()))
                .forEach(login -> mentions.add(new Mention(this, login, now)));
    }

    public Long getId() {
        return id;
    }

    /** The team that may read it: the one of the audit; for a port, that of its author. */
    public long getTeamId() {
        return teamId;
    }

    public AnnotationTarget getTarget() {
        return target;
    }

    public Account getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** Plain text, may have several lines; never markup. Of one that was withdrawn, what it said last. */
    public String getText() {
        return text;
    }

    /** The text in the parts that pages show. */
    public List<TextPart> getParts() {
        return parts(text);
    }

    /** What it said before, in parts. */
    public List<TextPart> parts(EarlierText said) {
        return parts(said.text());
    }

    private List<TextPart> parts(String said) {
        return RemarkText.parts(said, getMentioned());
    }

    /** When its present text was written; null while that is the first. */
    public Instant getEditedAt() {
        return editedAt;
    }

    /** Null while it stands. */
    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** When it was written, edited or withdrawn last. */
    Instant lastChange() {
        return Stream.of(withdrawnAt, editedAt, writtenAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Counts the changes of the annotation. An edit names the one that it was made on. */
    public int getVersion() {
        return version;
    }

    /** What it said before its present text, oldest first; empty if nobody edited it. */
    public List<EarlierText> getEarlier() {
        return List.copyOf(earlier);
    }

    /** The logins of the members whom it names or once named; often empty. */
    public Set<String> getMentioned() {
        return mentions.stream().map(Mention::getLogin).collect(toCollection(LinkedHashSet::new));
    }

    /** In the order in which they came, {@link AttachedFile#MOST} at most; often empty. */
    public List<AttachedFile> getFiles() {
        return List.copyOf(files);
    }

    @Override
    public String toString() {
        return "annotation " + id + " by " + writtenBy;
    }
}
