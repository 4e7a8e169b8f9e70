package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portledger.account.Caller;
import org.portledger.account.Membership;
import org.portledger.account.Role;
import org.portledger.annotation.Annotation;
import org.portledger.annotation.AnnotationTarget;
import org.portledger.annotation.AnnotationTarget.Kind;
import org.portledger.annotation.Annotations;
import org.portledger.annotation.OwnAnnotations;
import org.portledger.port.TransportProtocol;

/**
 * The remarks that {@code parts/remarks.xhtml} shows. A page names what they are about by its kind and a number: the id of
 * a finding, host or scan, or the number of a port.
 */
@Named
@RequestScoped
public class RemarkList {

    @Inject
    Annotations annotations;

    @Inject
    OwnAnnotations own;

    @Inject
    Permission permission;

    @Inject
    Caller caller;

    /** A page asks more than once for the same. */
    private final Map<String, List<Annotation>> asked = new HashMap<>();

    /** Oldest first; often empty. */
    public List<Annotation> of(Kind kind, long number) {
        return asked.computeIfAbsent(kind + " " + number, about -> read(kind, number));
    }

    private List<Annotation> read(Kind kind, long number) {
        return kind == Kind.PORT
                ? annotations.ofPort(Math.toIntExact(number))
                : annotations.about(AnnotationTarget.of(kind, number));
    }

    /** Something was added since. */
    void forget() {
        asked.clear();
    }

    /** Whether the visitor may remark something: of a port, for any team. */
    public boolean mayAdd(Kind kind, long number) {
        return kind == Kind.PORT
                ? !getTeams().isEmpty()
                : permission.toWrite(annotations.teamOf(AnnotationTarget.of(kind, number)));
    }

    public boolean mayChange(Annotation remark) {
        return own.mayChange(remark);
    }

    /** The teams for which the visitor may remark upon ports, by name. */
    public List<Membership> getTeams() {
        return caller.memberships().stream()
                .filter(membership -> membership.getRole().includes(Role.AUDITOR))
                .toList();
    }

    public List<TransportProtocol> getTransports() {
        return List.of(TransportProtocol.values());
    }

    /** The page of what a remark is about, at the remark, within the application. */
    public String addressOf(Annotation remark) {
        AnnotationTarget target = remark.getTarget();
        String page = switch (target.kind()) {
            case FINDING -> "finding/" + target.findingId();
            case HOST -> "host/" + target.hostId();
            case SCAN -> "scan/" + target.scanId();
            case PORT -> "port/" + target.port().number();
        };
        return "/work/%s#remark-%d".formatted(page, remark.getId());
    }
}
