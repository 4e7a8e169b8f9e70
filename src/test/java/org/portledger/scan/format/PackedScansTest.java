package org.portledger.scan.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portledger.scan.Packer.bzip2;
import static org.portledger.scan.Packer.gzip;
import static org.portledger.scan.Packer.streamedZip;
import static org.portledger.scan.Packer.text;
import static org.portledger.scan.Packer.xz;
import static org.portledger.scan.Packer.zip;
import static org.portledger.scan.format.Listings.sample;
import static org.portledger.scan.format.Listings.sampleText;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portledger.scan.InvalidScanFileException;
import org.portledger.scan.Observation;
import org.portledger.scan.PackedFile;
import org.portledger.scan.Recorder;
import org.portledger.scan.ScanContent;
import org.portledger.scan.ScanFile;
import org.portledger.scan.UnpackLimits;

/** Cases 28 and 29 of hostile-cases.md, as readers see them. */
class PackedScansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nmap-first.xml",
                "ss-tulpne.txt",
                "net-connection.csv",
                "net-connection-table.txt",
                "lsof-users.txt"
            })
    void howeverItIsPackedAndWrittenItSaysTheSame(String sample) throws IOException {
        Recorder plain = read(sample(sample));
        byte[] windows = ("\uFEFF" + sampleText(sample)).getBytes(UTF_16LE);
        for (byte[] content : List.of(sample(sample), windows)) {
            for (byte[] packed : List.of(
                    gzip(content),
                    bzip2(content),
                    xz(content),
                    zip("a/b", content),
                    streamedZip("a/b.gz", gzip(content)))) {
                Recorder read = read(packed);
                assertThat(read.hosts).isEqualTo(plain.hosts);
                assertThat(read.tested).isEqualTo(plain.tested);
                assertThat(read.notices).hasSameSizeAs(plain.notices);
            }
        }
    }

    /** The last port of what is left must not be taken for a shorter one, nor what is missing for closed. */
    @ParameterizedTest
    @ValueSource(
            strings = {"ss-tulpne.txt", "netstat-ano-de.txt", "net-connection.csv", "lsof-users.txt", "nmap-first.xml"})
    void whatIsCutTellsNothingThatTheWholeDoesNot(String sample) throws IOException {
        List<Observation> whole = read(sample(sample)).observations();
        byte[] packed = gzip(sample(sample));
        int read = 0;
        for (int length = 20; length < packed.length; length++) {
            try {
                Recorder cut = read(Arrays.copyOf(packed, length));
                assertThat(whole).containsAll(cut.observations());
                assertThat(sample.endsWith(".xml") || cut.tested.isEmpty()).isTrue();
                read++;
            } catch (InvalidScanFileException nothingIsWhole) {
                // as said in the message
            } catch (UnrecognisedException tooShort) {
                // as a plain file would be that was cut there
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void aLineInWhichTheFileBreaksOffIsLeftOut() throws IOException {
        String listing = "Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port\n"
                + "tcp   LISTEN 0      128    127.0.0.1:22       0.0.0.0:*\n"
                + "tcp   LISTEN 0      128    127.0.0.1:8080     0.0.0.0:*";
        byte[] packed = gzip(text(listing));
        Recorder read = read(Arrays.copyOf(packed, packed.length - 8));
        assertThat(read.observations()).extracting(seen -> seen.port().number()).containsExactly(22);
        assertThat(read.notices).containsExactly("LEFT_OUT 3 The last line was left out: the file is damaged there.");
        assertThat(read.tested).isEmpty();
    }

    @Test
    void aListingWithAWrongChecksumLeavesOpenWhatElseWasThere() throws IOException {
        byte[] packed = gzip(sample("ss-tulpne.txt"));
        packed[packed.length - 5] ^= 1;
        Recorder read = read(packed);
        assertThat(read.observations()).isEqualTo(read(sample("ss-tulpne.txt")).observations());
        assertThat(read.tested).isEmpty();
    }

    private static final class UnrecognisedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Recorder read(byte[] file) throws IOException {
        PackedFile packed = PackedFile.open("scan", () -> new ByteArrayInputStream(file), UnpackLimits.of(1L << 30));
        Recorder recorder = new Recorder();
        for (ScanFile each : packed.files()) {
            ScanContent content = each.content();
            Readers.ALL.stream()
                    .filter(reader -> reader.recognises(content))
                    .findFirst()
                    .orElseThrow(UnrecognisedException::new)
                    .read(content, recorder);
        }
        return recorder;
    }
}
