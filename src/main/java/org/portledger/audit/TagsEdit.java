package org.portledger.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portledger.account.InvalidEntryException;

/** Tags that are put on and tags that are taken off; others stay. */
public record TagsEdit(Set<Tag> added, Set<Tag> removed) implements FieldEdit {

    /** What the tags will be: the first question mark is what is added, the second what is removed. */
    private static final String TAGS = """
            array(select tag collate "C" from unnest(f.tags || cast(? as text[])) tag
                  where tag <> all (cast(? as text[])) group by 1 order by 1)""";

    /** @throws InvalidEntryException if a tag is to be both added and removed */
    public TagsEdit {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        if (!Collections.disjoint(added, removed)) {
            throw new InvalidEntryException("tags", "must not be added and removed at once");
        }
    }

    /** The edit that somebody made who was shown some tags and wrote others. */
    public static TagsEdit between(Collection<Tag> shown, Collection<Tag> wanted) {
        Set<Tag> added = new TreeSet<>(wanted);
        added.removeAll(shown);
        Set<Tag> removed = new TreeSet<>(shown);
        removed.removeAll(wanted);
        return new TagsEdit(added, removed);
    }

    @Override
    public void applyTo(Finding finding, Instant now) {
        Set<Tag> tags = new TreeSet<>(finding.getTags());
        tags.addAll(added);
        tags.removeAll(removed);
        finding.tagWith(tags);
    }

    @Override
    public void check(Audit audit, Instant now) {
        // whether they are too many depends on those that a finding has
    }

    @Override
    public SqlPart isSo() {
        return SqlPart.of(
                "f.tags @> cast(? as text[]) and not f.tags && cast(? as text[])", texts(added), texts(removed));
    }

    @Override
    public Optional<Obstacle> obstacle() {
        SqlPart tooMany = SqlPart.of("cardinality(" + TAGS + ") > " + Tag.MOST, texts(added), texts(removed));
        return Optional.of(new Obstacle(BulkRule.TOO_MANY_TAGS, tooMany));
    }

    @Override
    public SqlPart assignment(Instant now) {
        return SqlPart.of("tags = " + TAGS, texts(added), texts(removed));
    }

    private static String[] texts(Set<Tag> tags) {
        return tags.stream().map(Tag::text).toArray(String[]::new);
    }
}
