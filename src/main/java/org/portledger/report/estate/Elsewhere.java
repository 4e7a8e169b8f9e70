package org.portledger.report.estate;

import java.util.List;

/**
 * Where else in the estate a port was met.
 *
 * @param count  on how many other hosts; {@link PortBiography#MOST_COUNTED} means that many or more
 * @param latest those seen last, at most 10
 */
public record Elsewhere(int count, List<PortSighting> latest) {}
