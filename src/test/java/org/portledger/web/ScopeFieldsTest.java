package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portledger.audit.RuleScope;

class ScopeFieldsTest {

    @Test
    void listsAreSplitAsPeopleWriteThem() {
        var fields = new ScopeFields();
        fields.setNetworks("10.0.0.0/8 192.0.2.1,2001:db8::/32");
        fields.setProcesses("Skype for Business, java");

        RuleScope scope = fields.scope();

        assertThat(scope.networks())
                .extracting(Object::toString)
                .containsExactly("10.0.0.0/8", "192.0.2.1/32", "2001:db8::/32");
        assertThat(scope.processes()).containsExactly("skype for business", "java");
    }

    @Test
    void aRulesScopeComesBackFromItsFields() {
        RuleScope scope = RuleScope.of(null, "80,443", "tcp", List.of("http", "ssl/http"), null);

        assertThat(ScopeFields.of(scope).scope()).isEqualTo(scope);
        assertThat(ScopeFields.of(scope).isEmpty()).isFalse();
        assertThat(new ScopeFields().isEmpty()).isTrue();
    }
}
