package org.portledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portledger.account.InvalidEntryException;

class RuleScopeTest {

    @Test
    void atLeastOnePartIsGiven() {
        assertThatThrownBy(() -> RuleScope.of(List.of(" "), "", " ", null, List.of()))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("scope must name at least one of networks, ports, transport, services and processes");
    }

    @Test
    void partsAreReadAsPeopleWriteThem() {
        RuleScope scope =
                RuleScope.of(List.of(" 10.0.0.0/8 "), "2693, 8000-8100", "TCP", List.of("SSL/HTTP"), List.of("Java"));

        assertThat(scope).hasToString("10.0.0.0/8, ports 2693,8000-8100, tcp, service ssl/http, process java");
    }

    @Test
    void whatAPartCannotBeIsSaid() {
        assertThatThrownBy(() -> ports("80-"))
                .hasMessage("ports must be numbers and ranges from 0 to 65535, such as 2693,8000-8100");
        assertThatThrownBy(() -> RuleScope.of(null, null, "icmp", null, null))
                .hasMessage("transport must be one of tcp, udp, sctp, dccp, was 'icmp'");
        assertThatThrownBy(() -> RuleScope.of(null, null, null, names(101), null))
                .hasMessage("services must be at most 100, are 101");
        assertThat(RuleScope.of(null, null, null, names(100), null).services()).hasSize(100);
    }

    @Test
    void theOrderOfSpecificityIsThatOfDecision23() {
        List<RuleScope> fromTheNarrowest = List.of(
                RuleScope.of(null, null, null, List.of("http"), List.of("java")),
                RuleScope.of(null, null, null, null, List.of("java")),
                RuleScope.of(List.of("0.0.0.0/0"), null, null, List.of("http"), null),
                RuleScope.of(null, "80", "tcp", List.of("http"), null),
                RuleScope.of(List.of("192.0.2.1"), null, null, null, null),
                RuleScope.of(List.of("192.0.2.0/24"), "80", "tcp", null, null),
                RuleScope.of(List.of("192.0.2.0/24"), "80", null, null, null),
                RuleScope.of(List.of("192.0.2.0/24"), "80,443", "tcp", null, null),
                RuleScope.of(List.of("192.0.2.0/24"), null, "tcp", null, null),
                RuleScope.of(List.of("192.0.2.1", "192.0.0.0/16"), "80", "tcp", null, null),
                RuleScope.of(List.of("2001:db8::/32"), "80", "tcp", null, null),
                RuleScope.of(List.of("::/0"), null, null, null, null),
                ports("80"),
                ports("0-65535"),
                RuleScope.of(null, null, "tcp", null, null));

        assertThat(fromTheNarrowest.stream().map(RuleScope::specificity).toList())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesOfServicesDoNotCountAmongEachOther() {
        assertThat(RuleScope.of(null, null, null, List.of("http"), null).specificity())
                .isEqualTo(RuleScope.of(null, null, null, List.of("http", "ftp"), null)
                        .specificity());
    }

    @Test
    void whatTheDatabaseKeepsIsTheScope() {
        RuleScope scope = RuleScope.of(
                List.of("10.0.0.0/8", "2001:db8::/32"), "1,3-4", "udp", List.of("domain"), List.of("named"));

        assertThat(ScopeColumns.of(scope).scope()).isEqualTo(scope);
        assertThat(ScopeColumns.of(ports("53")).scope()).isEqualTo(ports("53"));
    }

    private static RuleScope ports(String ports) {
        return RuleScope.of(null, ports, null, null, null);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "name" + i).toList();
    }
}
