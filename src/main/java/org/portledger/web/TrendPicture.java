package org.portledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portledger.audit.Verdict;
import org.portledger.report.figures.ScanFigures;

/**
 * What each scan saw as a picture: a column for a scan, with a piece for each verdict in its colour. Places and lengths
 * across are per cent of the picture's width, those down are pixels.
 *
 * @param columns by the scans' own time; empty for an audit without scans
 * @param most    open ports of the highest column
 */
public record TrendPicture(List<Column> columns, long most) {

    static final int HEIGHT = 180;

    private static final double GAP = 0.25;
    private static final double WIDEST = 12;

    /** @param figures of the scan that it is about */
    public record Column(ScanFigures figures, double x, double width, List<Piece> pieces) {}

    /** @param y its upper end, from the top of the picture */
    public record Piece(String hue, double y, double height) {}

    static TrendPicture of(List<ScanFigures> scans) {
        long most = scans.stream().mapToLong(ScanFigures::total).max().orElse(0);
        double step = Math.min(WIDEST, 100.0 / Math.max(1, scans.size()));
        List<Column> columns = new ArrayList<>();
        for (ScanFigures scan : scans) {
            columns.add(new Column(
                    scan, rounded(columns.size() * step), rounded(step * (1 - GAP)), pieces(scan.open(), most)));
        }
        return new TrendPicture(List.copyOf(columns), most);
    }

    private static List<Piece> pieces(Map<Verdict, Long> open, long most) {
        List<Piece> pieces = new ArrayList<>();
        double y = HEIGHT;
        for (Map.Entry<Verdict, Long> verdict : open.entrySet()) {
            double height = rounded((double) HEIGHT * verdict.getValue() / most);
            y = rounded(y - height);
            pieces.add(new Piece(verdict.getKey().name().toLowerCase(Locale.ROOT), y, height));
        }
        return List.copyOf(pieces);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public int getHeight() {
        return HEIGHT;
    }
}
