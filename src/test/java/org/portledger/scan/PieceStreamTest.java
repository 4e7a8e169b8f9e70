package org.portledger.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PieceStreamTest {

    private static final List<String> PIECES = List.of("abcd", "efgh", "ijkl", "mn");
    private static final String WHOLE = String.join("", PIECES);

    private final List<Integer> read = new ArrayList<>();
    private final PieceStream stream = new PieceStream(number -> {
        read.add(number);
        return number < PIECES.size() ? PIECES.get(number).getBytes(US_ASCII) : null;
    });

    @Test
    void givesThePiecesOneAfterTheOther() {
        assertThat(stream).hasContent(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 7, 8, 11, 12, 13, 14})
    void goesOnBehindWhatWasSkipped(int bytes) throws IOException {
        stream.skipNBytes(bytes);
        assertThat(stream).hasContent(WHOLE.substring(bytes));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 5", "3, 9", "4, 4", "5, 8", "6, 7", "12, 2", "13, 1"})
    void skipsFromWhereItIs(int first, int then) throws IOException {
        assertThat(new String(stream.readNBytes(first), US_ASCII)).isEqualTo(WHOLE.substring(0, first));
        stream.skipNBytes(then);
        assertThat(stream).hasContent(WHOLE.substring(first + then));
    }

    @Test
    void readsNothingOfThePiecesInBetween() throws IOException {
        stream.skipNBytes(13);
        assertThat(stream.read()).isEqualTo('n');
        assertThat(read).containsExactly(0, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16, 40, Long.MAX_VALUE})
    void skipsNoFurtherThanItsEnd(long bytes) {
        assertThatThrownBy(() -> stream.skipNBytes(bytes)).isInstanceOf(EOFException.class);
    }
}
