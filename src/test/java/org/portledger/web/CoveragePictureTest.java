package org.portledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.portledger.port.PortSet;

class CoveragePictureTest {

    private final CoveragePicture picture = new CoveragePicture();

    @Test
    void nothingIsDrawnAsNothing() {
        assertThat(picture.path(PortSet.EMPTY)).isEmpty();
    }

    @Test
    void allPortsFillTheLine() {
        assertThat(picture.path(PortSet.ALL)).isEqualTo("M0.0 0h600.0v14h-600.0z");
    }

    @Test
    void eachRangeHasItsShareOfTheLine() {
        assertThat(picture.getWidth()).isEqualTo(600);
        assertThat(picture.getUser()).isEqualTo(200);
        assertThat(picture.getDynamic()).isEqualTo(500);
        assertThat(picture.path(PortSet.parse("0-1023"))).isEqualTo("M0.0 0h200.0v14h-200.0z");
        assertThat(picture.path(PortSet.parse("1024-49151"))).isEqualTo("M200.0 0h300.0v14h-300.0z");
        assertThat(picture.path(PortSet.parse("49152-65535"))).isEqualTo("M500.0 0h100.0v14h-100.0z");
    }

    @Test
    void aSinglePortIsToBeSeen() {
        assertThat(picture.path(PortSet.of(49152))).isEqualTo("M500.0 0h1.0v14h-1.0z");
    }

    @Test
    void portsApartAreDrawnApart() {
        assertThat(picture.path(PortSet.parse("0-511,49152-65535")))
                .isEqualTo("M0.0 0h100.0v14h-100.0zM500.0 0h100.0v14h-100.0z");
    }
}
