package org.portledger.audit;

import java.util.List;

/**
 * A finding with everything that is known of it.
 *
 * @param finding   with its audit, team, host and scans
 * @param row       the same as a line of a list
 * @param hostNames what scans called the host, in alphabetical order; often empty
 * @param proposal  why it has its proposed severity
 * @param trail     what was changed of it, the latest last
 */
public record FindingDetail(
        Finding finding,
        FindingRow row,
        List<String> hostNames,
        Explanation explanation,
        SeverityProposal proposal,
        List<FindingChange> trail) {}
