package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.account.InvalidEntryException;
import org.portledger.port.Port;
import org.portledger.port.Shortened;
import org.portledger.port.TransportProtocol;
import org.portledger.report.estate.AuditSightings;
import org.portledger.report.estate.PortBiography;
import org.portledger.report.estate.PortSighting;

/** Backs {@code work/port.xhtml}, what the visitor's teams know of a port: {@code /work/port/2693?transport=tcp&after=17}. */
@Named
@RequestScoped
public class WorkPortPage {

    private static final int ROWS = 50;

    @Inject
    private PortBiography biography;

    @Inject
    @Param(pathIndex = 0)
    private String asked;

    @Inject
    @Param(name = "transport")
    private String askedTransport;

    @Inject
    @Param(name = "after")
    private Long after;

    private int number;
    private TransportProtocol transport;
    private List<AuditSightings> audits = List.of();
    private List<PortSighting> rows = List.of();

    /** Called before the page is shown, and before a form on it acts; answers 404 or 400 if the address names no port. */
    public void load() {
        if (asked == null) {
            Refusal.send(404, "The address names no port.");
            return;
        }
        try {
            number = Port.parseNumber(asked);
            transport = askedTransport == null ? null : TransportProtocol.fromString(askedTransport);
            audits = biography.audits(number, transport);
            rows = biography.listAfter(number, transport, after, ROWS + 1);
        } catch (IllegalArgumentException | InvalidEntryException e) {
            Refusal.send(400, "The address cannot be read: " + Shortened.of(e.getMessage()) + ".");
        }
    }

    public int getNumber() {
        return number;
    }

    /** Null for any. */
    public TransportProtocol getTransport() {
        return transport;
    }

    /** Such as "2693/tcp", or "2693" for any transport. */
    public String getPort() {
        return transport == null ? Integer.toString(number) : new Port(number, transport).toString();
    }

    /** The audit that saw it last first, at most 100; empty if it was never met. */
    public List<AuditSightings> getAudits() {
        return audits;
    }

    public EstatePicture getPicture() {
        return EstatePicture.of(audits);
    }

    /** How many hosts had it in the audits that are shown. */
    public long getTotal() {
        return audits.stream().mapToLong(AuditSightings::findings).sum();
    }

    /** On how many of them it is open now. */
    public long getPresent() {
        return audits.stream().mapToLong(AuditSightings::present).sum();
    }

    public List<PortSighting> getRows() {
        return rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
    }

    /** Whether the list goes on before what is shown. */
    public boolean isFurtherOn() {
        return after != null;
    }

    /** The query of the next page's address; null if this is the last. */
    public String getNext() {
        return rows.size() > ROWS
                ? "?" + (transport == null ? "" : "transport=" + transport + "&") + "after="
                        + rows.get(ROWS - 1).finding().id()
                : null;
    }
}
