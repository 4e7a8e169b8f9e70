package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.Disposition;
import org.portledger.audit.FindingFilter;
import org.portledger.audit.Verdict;

class FindingsQueryTest {

    @Test
    void anAddressWithoutParametersAsksForEverything() {
        FindingsQuery query = FindingsQuery.of(Map.of());

        assertThat(query.filter()).isEqualTo(FindingFilter.ALL);
        assertThat(query).hasToString("");
    }

    @Test
    void fieldsLeftEmptyAskForEverything() {
        FindingsQuery query = FindingsQuery.of(Map.of("host", "", "port", " ", "verdict", "", "text", ""));

        assertThat(query.filter()).isEqualTo(FindingFilter.ALL);
        assertThat(query).hasToString("");
    }

    @Test
    void eachPartFilters() {
        FindingsQuery query = FindingsQuery.of(Map.of(
                "host",
                "10.0.0.0/8",
                "port",
                " 2693 ",
                "verdict",
                "deregistered",
                "disposition",
                "NEW",
                "text",
                "http"));

        assertThat(query.filter())
                .isEqualTo(new FindingFilter(
                        "10.0.0.0/8", 2693, Set.of(Verdict.DEREGISTERED), Set.of(Disposition.NEW), Set.of(), "http"));
    }

    @Test
    void aChoiceKeepsTheOtherParts() {
        FindingsQuery query = FindingsQuery.of(Map.of("host", "fe80::1%eth0", "disposition", "NEW"));

        assertThat(query.with(Verdict.DYNAMIC)).hasToString("?host=fe80%3A%3A1%25eth0&verdict=DYNAMIC&disposition=NEW");
        assertThat(query.with((Disposition) null)).hasToString("?host=fe80%3A%3A1%25eth0");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> FindingsQuery.of(Map.of("verdict", "BAD")))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("verdict");
        assertThatThrownBy(() -> FindingsQuery.of(Map.of("port", "1e3")).filter())
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("port must be a whole number from 0 to 65535");
    }
}
