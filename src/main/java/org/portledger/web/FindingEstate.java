package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.report.estate.Elsewhere;
import org.portledger.report.estate.Meetings;
import org.portledger.report.estate.PortBiography;
import org.portledger.report.estate.PortMeeting;

/** What scans said of a finding's port over time, and where else it was met, on {@code work/finding.xhtml}. */
@Named
@RequestScoped
public class FindingEstate {

    @Inject
    private Meetings meetings;

    @Inject
    private PortBiography biography;

    @Inject
    @Param(pathIndex = 0)
    private Long findingId;

    private List<PortMeeting> sightings;
    private Elsewhere elsewhere;

    /** Of the newest 200 scans that met the host, the newest first. */
    public List<PortMeeting> getSightings() {
        if (sightings == null) {
            sightings = meetings.ofFinding(findingId);
        }
        return sightings;
    }

    public SightingPicture getPicture() {
        return SightingPicture.of(getSightings());
    }

    public Elsewhere getElsewhere() {
        if (elsewhere == null) {
            elsewhere = biography.elsewhere(findingId);
        }
        return elsewhere;
    }

    /** Such as "12 other hosts". */
    public String getCount() {
        int count = getElsewhere().count();
        return count == PortBiography.MOST_COUNTED
                ? "10,000 other hosts or more"
                : "%,d other host%s".formatted(count, count == 1 ? "" : "s");
    }
}
