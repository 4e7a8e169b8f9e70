package org.portledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.portledger.account.InvalidEntryException;
import org.portledger.audit.HandEntry;
import org.portledger.audit.HandLog;
import org.portledger.audit.LoggedByHand;
import org.portledger.port.TransportProtocol;

/** Logs what somebody saw on a port, on {@code work/audit.xhtml}; {@code ?host=192.0.2.7} fills in the host. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected is a proxy, which is serialised as such
public class HandForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private HandLog log;

    @Inject
    private ImportList list;

    @Inject
    @Param(pathIndex = 0)
    private Long auditId;

    @Inject
    @Param(name = "host")
    private String asked;

    private String host;
    private String port;
    private TransportProtocol transport = TransportProtocol.TCP;
    private String service;
    private String saw;
    private String when;
    private String why;

    @PostConstruct
    void fill() {
        host = asked;
    }

    /** Keeps the entry and goes on to its finding; if imports before it take long, the list of imports tells. */
    public void send() throws IOException, InterruptedException {
        try {
            LoggedByHand logged = log.log(auditId, entry(), PATIENCE);
            if (logged.findingId() == null) {
                Messages.done("It waits for the imports before it; the list of imports tells when it is done.");
                list.refresh();
            } else {
                Faces.redirect("/work/finding/%s", logged.findingId().toString());
            }
        } catch (InvalidEntryException e) {
            Messages.refused("hand:" + e.getField(), e.getRule());
        }
    }

    private HandEntry entry() {
        return new HandEntry(host, port, transport.toString(), service, saw, why, moment());
    }

    private Instant moment() {
        try {
            return when == null || when.isBlank() ? null : UtcTime.parse(when);
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException("seenAt", e.getMessage());
        }
    }

    /** Whether it is to be seen at once: the address asks for it, or something was typed. */
    public boolean isOpen() {
        return host != null || port != null || saw != null;
    }

    public TransportProtocol[] getTransports() {
        return TransportProtocol.values();
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPort() {
        return port;
    }

    public void setPort(String port) {
        this.port = port;
    }

    public TransportProtocol getTransport() {
        return transport;
    }

    public void setTransport(TransportProtocol transport) {
        this.transport = transport;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getSaw() {
        return saw;
    }

    public void setSaw(String saw) {
        this.saw = saw;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
