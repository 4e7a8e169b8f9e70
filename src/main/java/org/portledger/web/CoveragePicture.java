package org.portledger.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.portledger.port.PortRange;
import org.portledger.port.PortSet;
import org.portledger.port.PortSpan;

/**
 * Sets of ports drawn on a line: {@code <path d="#{coveragePicture.path(ports)}"/>}. The system ports, where most is, get
 * a third of its width, the user ports half, the dynamic ones the rest.
 */
@Named
@ApplicationScoped
public class CoveragePicture {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 14;

    /** A single port is to be seen. */
    private static final double THINNEST = 1;

    /** How many units wide the picture is. */
    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    /** Where the user ports begin, as are the dynamic ones next. */
    public int getUser() {
        return (int) place(PortRange.USER.getFirst());
    }

    public int getDynamic() {
        return (int) place(PortRange.DYNAMIC.getFirst());
    }

    /** The way around each span of the set, for the attribute {@code d}. */
    public String path(PortSet ports) {
        return ports.spans().stream().map(CoveragePicture::box).collect(Collectors.joining());
    }

    private static String box(PortSpan span) {
        double from = place(span.first());
        double width = Math.max(THINNEST, place(span.last() + 1) - from);
        return String.format(Locale.ROOT, "M%.1f 0h%.1fv%dh%.1fz", from, width, HEIGHT, -width);
    }

    private static double place(int port) {
        if (port < PortRange.USER.getFirst()) {
            return WIDTH / 3.0 * port / PortRange.USER.getFirst();
        }
        if (port < PortRange.DYNAMIC.getFirst()) {
            return WIDTH / 3.0 + WIDTH / 2.0 * in(PortRange.USER, port);
        }
        return WIDTH * 5 / 6.0 + WIDTH / 6.0 * in(PortRange.DYNAMIC, port);
    }

    private static double in(PortRange range, int port) {
        return (double) (port - range.getFirst()) / (range.getLast() + 1 - range.getFirst());
    }
}
