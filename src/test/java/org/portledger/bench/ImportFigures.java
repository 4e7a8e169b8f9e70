package org.portledger.bench;

import java.util.Locale;

/**
 * What one import took.
 *
 * @param into    what tables it went into
 * @param ports   open ports, each an observation and a finding
 * @param bytes   of the file
 * @param floor   seconds that the floor took; 0 where none was measured
 * @param seconds from the first byte sent until the findings can be searched
 * @param heap    bytes of the server's heap that were in use at once, at most
 */
record ImportFigures(String into, int hosts, long ports, long bytes, double floor, double seconds, long heap) {

    static final String HEADING = "%-24s %9s %10s %7s %9s %9s %7s %10s %9s"
            .formatted(
                    "nmap XML", "hosts", "open ports", "MB", "floor s", "import s", "ratio", "us per row", "heap MB");

    private static final double MEGABYTE = 1e6;

    static ImportFigures of(int hosts, long ports, long bytes, double seconds) {
        return new ImportFigures("", hosts, ports, bytes, 0, seconds, 0);
    }

    ImportFigures beside(String told, double floorSeconds, long heapBytes) {
        return new ImportFigures(told, hosts, ports, bytes, floorSeconds, seconds, heapBytes);
    }

    double ratio() {
        return seconds / floor;
    }

    /** Microseconds. */
    double perRow() {
        return seconds * 1e6 / ports;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-24s %9d %10d %7.0f %9s %9.2f %7s %10.1f %9.0f",
                into,
                hosts,
                ports,
                bytes / MEGABYTE,
                floor == 0 ? "" : String.format(Locale.ROOT, "%.2f", floor),
                seconds,
                floor == 0 ? "" : String.format(Locale.ROOT, "%.2f", ratio()),
                perRow(),
                heap / (double) (1 << 20));
    }
}
