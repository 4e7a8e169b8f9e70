package org.portledger.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portledger.account.Account;
import org.portledger.account.InvalidEntryException;

class AnnotationTest {

    private static final Instant THEN = Instant.parse("2026-11-22T23:41:00Z");
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final Set<String> TEAM = Set.of("ann", "bob", "eve");

    private final Annotation annotation = new Annotation(
            1, AnnotationTarget.host(3), new Account("ann", "Ann", false, THEN), THEN, "Ask @bob and @ann.");

    @Test
    void anEditHasItsTime() {
        annotation.edit(" Asked.\r\nDone. ", LATER);

        assertThat(annotation.getText()).isEqualTo("Asked.\nDone.");
        assertThat(annotation.getWrittenAt()).isEqualTo(THEN);
        assertThat(annotation.getEditedAt()).isEqualTo(LATER);
    }

    @Test
    void theSameTextIsNoEdit() {
        annotation.edit("Ask @bob and @ann. ", LATER);

        assertThat(annotation.getEditedAt()).isNull();
    }

    @Test
    void whatIsNoTextIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> annotation.edit(" ", LATER)).isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(() -> annotation.edit("a\u0000b", LATER)).isInstanceOf(InvalidEntryException.class);
        assertThat(annotation.getText()).isEqualTo("Ask @bob and @ann.");
    }

    @Test
    void whatWasWithdrawnStays() {
        annotation.withdraw(LATER);

        assertThat(annotation.getText()).isEqualTo("Ask @bob and @ann.");
        assertThat(annotation.getWithdrawnAt()).isEqualTo(LATER);
        assertThatThrownBy(() -> annotation.edit("No.", LATER)).isInstanceOf(WithdrawnAnnotationException.class);
        assertThatThrownBy(() -> annotation.withdraw(LATER)).isInstanceOf(WithdrawnAnnotationException.class);
        assertThatThrownBy(() -> annotation.attach(null, "x", AttachmentType.TEXT, LATER))
                .isInstanceOf(WithdrawnAnnotationException.class);
    }

    @Test
    void othersAreRememberedOnceAndNotForgotten() {
        annotation.rememberMentioned(TEAM, THEN);
        assertThat(annotation.getMentioned()).containsExactly("bob");

        annotation.edit("@eve, @bob, @stranger", LATER);
        annotation.rememberMentioned(TEAM, LATER);
        annotation.edit("Nobody.", LATER);
        annotation.rememberMentioned(TEAM, LATER);
        assertThat(annotation.getMentioned()).containsExactly("bob", "eve");
    }

    @Test
    void onlyWhoIsRememberedIsShownAsMentioned() {
        annotation.rememberMentioned(TEAM, THEN);

        assertThat(annotation.getParts())
                .filteredOn(part -> part.kind() == TextPart.Kind.MENTION)
                .extracting(TextPart::text)
                .containsExactly("bob");
    }
}
