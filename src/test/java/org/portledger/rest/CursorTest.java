package org.portledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void leadsBackToWhatItWasMadeFrom() {
        assertThat(Cursor.parse(Cursor.after(17))).isEqualTo(17);
        assertThat(Cursor.parse(null)).isNull();
    }
}
