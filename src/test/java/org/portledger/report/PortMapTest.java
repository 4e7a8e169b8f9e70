package org.portledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.portledger.port.ServiceName;
import org.portledger.port.TransportProtocol;
import org.portledger.registry.Assignment;
import org.portledger.registry.PortStatus;
import org.portledger.registry.RegistryEntry;
import org.portledger.registry.RegistryIndex;
import org.portledger.registry.Source;
import org.portledger.registry.Validity;

class PortMapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    private final RegistryIndex index = new RegistryIndex(
            List.of(new Source("s", DAY, DAY, Source.Role.FULL)),
            List.of(assignment(80, TransportProtocol.TCP, null), assignment(81, TransportProtocol.UDP, "2004-02-06")),
            List.of(),
            List.of(new RegistryEntry(0, 0, null, "Reserved", null)));

    @Test
    void runsCoverThePortSpace() {
        PortMap map = PortMap.of(index, null, DAY);

        assertThat(map.runs())
                .containsExactly(
                        new PortMap.Run(0, 0, PortStatus.RESERVED),
                        new PortMap.Run(1, 79, PortStatus.UNASSIGNED),
                        new PortMap.Run(80, 80, PortStatus.ASSIGNED),
                        new PortMap.Run(81, 81, PortStatus.DEREGISTERED),
                        new PortMap.Run(82, 49151, PortStatus.UNASSIGNED),
                        new PortMap.Run(49152, 65535, PortStatus.DYNAMIC));
        assertThat(map.counts().values()).hasSize(6);
        assertThat(map.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(65_536);
    }

    @Test
    void oneTransportIsShownByItself() {
        assertThat(PortMap.of(index, TransportProtocol.UDP, DAY).counts()).containsEntry(PortStatus.ASSIGNED, 0);
    }

    @Test
    void eachPortIsACellOfThePicture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        MapPicture.write(PortMap.of(index, null, DAY), bytes);
        var image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(image.getRGB(80, 0)).isEqualTo(0xff2e8b68);
        assertThat(image.getRGB(81, 0)).isEqualTo(0xffd06f0a);
        assertThat(image.getRGB(0, 192)).as("49152").isEqualTo(0x663f9aa6);
    }

    private static Assignment assignment(int number, TransportProtocol transport, String until) {
        LocalDate end = until == null ? null : LocalDate.parse(until);
        return new Assignment(
                number,
                transport,
                new ServiceName("x" + number),
                new Validity(null, LocalDate.of(1992, 7, 31), end, end));
    }
}
