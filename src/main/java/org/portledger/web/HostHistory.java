package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.query.FindingField;
import org.portledger.audit.query.FindingQuery;
import org.portledger.report.estate.HostMeeting;
import org.portledger.report.estate.Meetings;

/** What became of a host from scan to scan, on {@code work/host.xhtml}. */
@Named
@RequestScoped
public class HostHistory {

    @Inject
    private Meetings meetings;

    @Inject
    private HostPage page;

    @Inject
    @Param(pathIndex = 0)
    private Long hostId;

    private List<HostMeeting> rows;

    /** The newest 200 scans that met the host, the newest first. */
    public List<HostMeeting> getRows() {
        if (rows == null) {
            rows = meetings.ofHost(hostId);
        }
        return rows;
    }

    /** The query of the address that lists the host's findings. */
    public String getFindings() {
        return FacetList.address(
                FindingQuery.of(FindingField.HOST, List.of(page.getHost().toString())));
    }

    /** The host's address for a query; the sign of its zone means something else in an address. */
    public String getEncodedHost() {
        return URLEncoder.encode(page.getHost().toString(), StandardCharsets.UTF_8);
    }

    /** Whether there may be older ones that are not shown. */
    public boolean isCut() {
        return getRows().size() == Meetings.MOST;
    }
}
