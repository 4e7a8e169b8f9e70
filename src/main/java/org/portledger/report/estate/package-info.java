/** Where the hosts and ports of the caller's teams were met: a host's scans, a port's sightings, the same port elsewhere. */
package org.portledger.report.estate;
