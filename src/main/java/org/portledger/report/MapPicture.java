package org.portledger.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.portledger.registry.PortStatus;

/**
 * The port space as a picture of {@value #SIDE} by {@value #SIDE} cells, one a port: 0 is the first, each row goes on where
 * the one above ends.
 */
public final class MapPicture {

    public static final int SIDE = 256;

    private MapPicture() {}

    /** Writes the picture as PNG; the caller closes the stream. */
    public static void write(PortMap map, OutputStream out) throws IOException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED, palette());
        WritableRaster cells = image.getRaster();
        for (PortMap.Run run : map.runs()) {
            for (int number = run.first(); number <= run.last(); number++) {
                cells.setSample(number % SIDE, number / SIDE, 0, run.status().ordinal());
            }
        }
        ImageIO.write(image, "png", out);
    }

    private static IndexColorModel palette() {
        int[] colours =
                Arrays.stream(PortStatus.values()).mapToInt(MapPicture::colour).toArray();
        return new IndexColorModel(4, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    /** Opacity, red, green, blue: tones that can be told apart on light and on dark paper; the style sheet has them too. */
    private static int colour(PortStatus status) {
        return switch (status) {
            case ASSIGNED -> 0xff2e8b68;
            case POSSIBLE -> 0xff7a67c7;
            case RESERVED -> 0xffb39a3a;
            case DEREGISTERED -> 0xffd06f0a;
            case DYNAMIC -> 0x663f9aa6;
            case UNASSIGNED -> 0x2e808894;
        };
    }
}
