package org.portledger.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.portledger.report.DayWindow;
import org.portledger.report.NamedSpan;
import org.portledger.report.PortHistory;

/**
 * A port's names as a picture: a lane for each, with what surely stood drawn full and what may have stood hatched.
 * Places and lengths across are percentages, so that the picture fits any width and its words keep their size.
 *
 * @param lanes  oldest name first; empty for a port that never had one
 * @param ticks  where the decades begin
 * @param on     where the day asked for is
 * @param height of the whole, in pixels
 */
public record TimeLine(List<Lane> lanes, List<Tick> ticks, double on, int height) {

    /** The oldest copy is of July 1992; the half year before shows that nothing is known of it. */
    private static final LocalDate BEGIN = LocalDate.of(1992, 1, 1);

    /** Per cent; an ending further right has no words beside it, because a narrow screen would cut them off. */
    private static final double ROOM_FOR_WORDS = 50;

    private static final int LANE_HEIGHT = 46;
    private static final int AXIS_HEIGHT = 26;

    /**
     * @param stands whether the name stands in the newest copy
     * @param top    where the lane begins, in pixels from the top of the picture
     * @param over   where its last bar ends
     * @param ending when it ended, where the day is stated and there is room to write it; else null
     */
    public record Lane(String name, boolean stands, List<Bar> bars, int top, double over, DayWindow ending) {}

    /** @param sure false for a span in which the name may have stood */
    public record Bar(double from, double width, boolean sure) {}

    /** @param at where the year begins */
    public record Tick(int year, double at) {}

    /** The picture of {@code port}, up to the day of the newest copy. */
    static TimeLine of(PortHistory port) {
        var scale = new Scale(port.registryDate());
        var byName = port.spans().stream().collect(groupingBy(NamedSpan::name, LinkedHashMap::new, toList()));
        List<Lane> lanes = new ArrayList<>();
        byName.forEach((name, spans) -> lanes.add(scale.lane(name, spans, lanes.size() * LANE_HEIGHT)));
        return new TimeLine(lanes, scale.ticks(), scale.at(port.on()), lanes.size() * LANE_HEIGHT + AXIS_HEIGHT);
    }

    /** From days to percentages. */
    private record Scale(LocalDate end) {

        double at(LocalDate day) {
            double part = (double) ChronoUnit.DAYS.between(BEGIN, day) / ChronoUnit.DAYS.between(BEGIN, end);
            return rounded(100 * Math.max(0, Math.min(1, part)));
        }

        List<Tick> ticks() {
            return IntStream.rangeClosed(BEGIN.getYear() / 10 + 1, end.getYear() / 10)
                    .map(decade -> 10 * decade)
                    .mapToObj(year -> new Tick(year, at(LocalDate.of(year, 1, 1))))
                    .toList();
        }

        Lane lane(String name, List<NamedSpan> spans, int top) {
            List<Bar> bars = spans.stream()
                    .flatMap(span -> bars(span).stream())
                    .sorted(comparing(Bar::sure)) // what is sure is drawn last, over what is not
                    .toList();
            double over = bars.stream()
                    .mapToDouble(bar -> bar.from() + bar.width())
                    .max()
                    .orElse(0);
            boolean stands = spans.stream().anyMatch(span -> span.ended() == null);
            DayWindow ended = spans.get(spans.size() - 1).ended();
            boolean written = !stands && ended.isExact() && over < ROOM_FOR_WORDS;
            return new Lane(name, stands, bars, top, rounded(over), written ? ended : null);
        }

        private List<Bar> bars(NamedSpan span) {
            LocalDate mayBegin =
                    span.begun().earliest() == null ? BEGIN : span.begun().earliest();
            LocalDate begun = span.begun().latest();
            LocalDate mayEnd = span.ended() == null ? end : span.ended().earliest();
            LocalDate ended = span.ended() == null ? end : span.ended().latest();
            List<Bar> bars = new ArrayList<>();
            if (mayEnd.isAfter(begun)) {
                add(bars, mayBegin, begun, false);
                add(bars, begun, mayEnd, true);
                add(bars, mayEnd, ended, false);
            } else {
                add(bars, mayBegin, ended, false);
            }
            return bars;
        }

        private void add(List<Bar> bars, LocalDate from, LocalDate until, boolean sure) {
            if (from.isBefore(until)) {
                bars.add(new Bar(at(from), rounded(at(until) - at(from)), sure));
            }
        }

        private static double rounded(double percent) {
            return Math.round(percent * 100) / 100.0;
        }
    }
}
