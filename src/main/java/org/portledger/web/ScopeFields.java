package org.portledger.web;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.portledger.audit.RuleScope;

/** A rule's scope as people type it into a form: lists with commas, blanks or new lines between. */
public class ScopeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern BETWEEN_NETWORKS = Pattern.compile("[\\s,;]+");

    /** Names of processes may have blanks. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;\\n]\\s*");

    private String networks;
    private String ports;
    private String transport;
    private String services;
    private String processes;

    static ScopeFields of(RuleScope scope) {
        var fields = new ScopeFields();
        fields.networks = joined(scope.networks());
        fields.ports = scope.ports().toString();
        fields.transport = Objects.toString(scope.transport(), null);
        fields.services = joined(scope.services());
        fields.processes = joined(scope.processes());
        return fields;
    }

    /** @throws org.portledger.account.InvalidEntryException if a field is not as it must be, naming it, or all are empty */
    RuleScope scope() {
        return RuleScope.of(
                split(BETWEEN_NETWORKS, networks),
                ports,
                transport,
                split(BETWEEN_NAMES, services),
                split(BETWEEN_NAMES, processes));
    }

    /** Whether nothing is typed yet. */
    boolean isEmpty() {
        return Arrays.asList(networks, ports, transport, services, processes).stream()
                .allMatch(field -> field == null || field.isBlank());
    }

    private static List<String> split(Pattern between, String text) {
        return text == null ? List.of() : List.of(between.split(text.strip()));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(", "));
    }

    public String getNetworks() {
        return networks;
    }

    public void setNetworks(String networks) {
        this.networks = networks;
    }

    public String getPorts() {
        return ports;
    }

    public void setPorts(String ports) {
        this.ports = ports;
    }

    public String getTransport() {
        return transport;
    }

    public void setTransport(String transport) {
        this.transport = transport;
    }

    public String getServices() {
        return services;
    }

    public void setServices(String services) {
        this.services = services;
    }

    public String getProcesses() {
        return processes;
    }

    public void setProcesses(String processes) {
        this.processes = processes;
    }
}
