package org.portledger.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.portledger.registry.DatePrecision.BETWEEN;
import static org.portledger.registry.DatePrecision.EXACT;
import static org.portledger.registry.DatePrecision.MONTH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.port.ServiceName;

class RegistryDiffTest {

    private static final LocalDate OLDER = LocalDate.of(2026, 8, 17);
    private static final LocalDate NEWER = LocalDate.of(2026, 9, 1);
    private static final String HEADINGS = "Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,"
            + "Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes\n";

    private final List<KnownName> names = new ArrayList<>();
    private String before = "";

    @Test
    void theSameRowsChangeNothing() {
        standing("a,1,tcp,Alpha,[X],[X],,,,,,");

        assertThat(changes("a,1,tcp,Alpha,[X],[X],,,,,,")).isEmpty();
        assertThat(changes("A,1,tcp, Alpha ,[X],[X],,,,,,")).isEmpty();
    }

    @Test
    void aNewNameIsRegisteredOnTheDayThatItsRowStates() {
        RegistryChange change = only(changes("a,1,tcp,,,,2026-08-20,,,,,"));

        assertThat(change.kind()).isEqualTo(EventKind.REGISTERED);
        assertThat(change.days()).isEqualTo(days(EXACT, "2026-08-20", "2026-08-20"));
    }

    @Test
    void aMonthIsKnownToTheMonthAndADayThatCannotBeCountsForNothing() {
        assertThat(only(changes("a,1,tcp,,,,2026-08,,,,,")).days()).isEqualTo(days(MONTH, "2026-08-01", "2026-08-31"));
        assertThat(only(changes("a,1,tcp,,,,2026-08-17,,,,,")).days().precision())
                .isEqualTo(EXACT);
        for (String impossible : List.of("2026-08-16", "2026-09-02", "2026-07", "2026-10", "")) {
            assertThat(only(changes("a,1,tcp,,,," + impossible + ",,,,,")).days())
                    .isEqualTo(days(BETWEEN, "2026-08-17", "2026-09-01"));
        }
    }

    @Test
    void aNameThatIsNotThereAnyMoreIsRemoved() {
        standing("a,1,tcp,Alpha,,,,,,,,");

        assertThat(only(changes("")).days()).isEqualTo(days(BETWEEN, "2026-08-17", "2026-09-01"));
        for (String row : List.of(
                ",1,tcp,Unassigned,,,,,,,,(Removed 2026-8-20)",
                ",1,tcp,Reserved,,,,,,,,\"De-assigned on 2026-08-20, previously a\"",
                ",1,tcp,Unassigned,,,,,,,,has been removed on 2026-08-20",
                ",1,tcp,De-registered,,,2026-08-20,,,,,",
                ",1,tcp,Reserved,,,,2026-08-20,,,,")) {
            RegistryChange change = only(changes(row));
            assertThat(change.kind()).isEqualTo(EventKind.REMOVED);
            assertThat(change.days()).as(row).isEqualTo(days(EXACT, "2026-08-20", "2026-08-20"));
        }
    }

    @Test
    void theDayOfTheCopyThatShowsANameIsNotTheDayOfItsRemoval() {
        standing("a,1,tcp,Alpha,,,,,,,,");

        assertThat(only(changes(",1,tcp,Reserved,,,,2026-08-17,,,,")).days().precision())
                .isEqualTo(BETWEEN);
    }

    @Test
    void theSameDescriptionContactAssigneeOrLettersAreARename() {
        standing("old_name,1,tcp,Alpha,[X],[Y],,,,,,");

        for (String row : List.of(
                "new,1,tcp,Alpha,,,,2026-08-20,,,,",
                "new,1,tcp,,[X],,,2026-08-20,,,,",
                "new,1,tcp,,,[Y],,2026-08-20,,,,",
                "old-name,1,tcp,,,,,2026-08-20,,,,")) {
            RegistryChange change = only(changes(row));
            assertThat(change.kind()).as(row).isEqualTo(EventKind.RENAMED);
            assertThat(change.previousName()).isEqualTo(new ServiceName("old_name"));
            assertThat(change.days()).isEqualTo(days(EXACT, "2026-08-20", "2026-08-20"));
        }
    }

    @Test
    void anotherServiceOnTheSamePortIsAReassignment() {
        standing("old,1,tcp,Alpha,[X],[Y],,,,,,");

        assertThat(changes("new,1,tcp,Beta,[Z],[Z],,,,,,"))
                .extracting(RegistryChange::kind, change -> change.service().value(), RegistryChange::previousName)
                .containsExactly(
                        tuple(EventKind.REASSIGNED, "new", new ServiceName("old")),
                        tuple(EventKind.REMOVED, "old", null));
    }

    @Test
    void aNameBesideAnotherIsNoReassignment() {
        standing("old,1,tcp,Alpha,[X],[Y],,,,,,");

        assertThat(only(changes("old,1,tcp,Alpha,[X],[Y],,,,,,\nnew,1,tcp,,,,,,,,,"))
                        .kind())
                .isEqualTo(EventKind.REGISTERED);
    }

    @Test
    void aNameThatStoodBeforeIsReinstatedAndAnotherOnItsPortReassigned() {
        names.add(known("a,1,tcp,Alpha,,,,,,,,", LocalDate.of(2020, 1, 1)));

        assertThat(only(changes("a,1,tcp,Alpha,,,,,,,,")).kind()).isEqualTo(EventKind.REINSTATED);
        assertThat(only(changes("b,1,tcp,Beta,,,,,,,,")).kind()).isEqualTo(EventKind.REASSIGNED);
    }

    @Test
    void aNameThatMovedToAnotherTransportIsToldSo() {
        standing("a,1,tcp,Alpha,,,,,,,,");

        assertThat(changes("a,1,udp,Alpha,,,,,,,,"))
                .extracting(RegistryChange::kind)
                .containsExactly(EventKind.REMOVED, EventKind.TRANSPORT_CHANGED);
    }

    @Test
    void otherWordsAreAModification() {
        standing("a,1,tcp,Alpha,,,,2020-01-01,,,,");

        RegistryChange change = only(changes("a,1,tcp,Beta,,,,2026-08-20,,,,"));

        assertThat(change.kind()).isEqualTo(EventKind.MODIFIED);
        assertThat(change.note()).isEqualTo("changed: Description, Modification Date");
        assertThat(change.days()).isEqualTo(days(EXACT, "2026-08-20", "2026-08-20"));
        assertThat(only(changes("a,1,tcp,Beta,,,,2020-01-01,,,,")).days().precision())
                .isEqualTo(BETWEEN);
    }

    @Test
    void useByOthersAndALaterRegistrationAreToldApart() {
        standing("a,1,tcp,Alpha,,,,,,,,");

        assertThat(changes("a,1,tcp,Alpha,,,2026-08-18,,,,Known on port 1,"))
                .extracting(RegistryChange::kind)
                .containsExactly(
                        EventKind.MODIFIED, EventKind.UNAUTHORIZED_USE_REPORTED, EventKind.REGISTRATION_REDATED);
    }

    @Test
    void anUnreadableRowMayBeTheNameThatSeemsGone() {
        standing("a,1,tcp,Alpha,,,,,,,,");

        assertThat(changes("a,1x,tcp,Alpha,,,,,,,,")).isEmpty();
        assertThat(only(changes("b,1x,tcp,Alpha,,,,,,,,")).kind()).isEqualTo(EventKind.REMOVED);
    }

    @Test
    void aRangeBeginsPortByPort() {
        assertThat(changes("x,6000-6003,tcp,,,,,,,,,"))
                .extracting(RegistryChange::number)
                .containsExactly(6000, 6001, 6002, 6003);
    }

    @Test
    void namesWithoutAPortReplaceNothing() {
        standing("a,,tcp,Alpha,,,,,,,,");

        assertThat(changes("b,,tcp,Alpha,,,,,,,,"))
                .extracting(RegistryChange::kind)
                .containsExactly(EventKind.REMOVED, EventKind.REGISTERED);
    }

    private void standing(String row) {
        names.add(known(row, null));
        before = row + "\n";
    }

    private KnownName known(String row, LocalDate gone) {
        IanaRow known = read(row + "\n").rows().get(0);
        return new KnownName(
                names.size() + 1L,
                known.keys().findFirst().orElseThrow(),
                List.of(),
                known.cells(),
                LocalDate.of(2010, 1, 1),
                gone == null ? OLDER : gone.minusDays(1),
                gone);
    }

    private List<RegistryChange> changes(String rows) {
        return RegistryDiff.between(
                        new RegistrySnapshot(
                                "iana-xml-2026-08-17",
                                OLDER,
                                names,
                                read(before).rows()),
                        read(rows + "\n"),
                        NEWER)
                .changes();
    }

    private static IanaFile read(String rows) {
        return IanaFile.read((HEADINGS + rows).getBytes(UTF_8));
    }

    private static RegistryChange only(List<RegistryChange> changes) {
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static EventDays days(DatePrecision precision, String earliest, String latest) {
        return new EventDays(precision, LocalDate.parse(earliest), LocalDate.parse(latest));
    }
}
