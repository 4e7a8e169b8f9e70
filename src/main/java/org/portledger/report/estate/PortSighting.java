package org.portledger.report.estate;

import org.portledger.audit.FindingRow;

/** A port of a host somewhere in the estate, and the audit that it is a finding of. */
public record PortSighting(long auditId, String auditName, FindingRow finding) {}
