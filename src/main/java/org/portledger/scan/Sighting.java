package org.portledger.scan;

/** What one scan saw on one port of a host. */
public record Sighting(long scanId, Observation observation) {}
