package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.portledger.scan.Recorder;

class NmapScriptsTest {

    @Test
    void keepsWhatHelpsToTellWhatListens() throws IOException {
        assertThat(scripts("""
                <script id="http-title" output="Site doesn&apos;t have a title.&#xa;Requested: /login"><elem>x</elem></script>
                <script id="http-methods" output="&#xa;  Supported Methods: GET HEAD"/>
                <script id="ssl-cert" output="Subject: commonName=web.example&#xa;Issuer: commonName=ca.example"/>
                """)).isEqualTo("""
                http-title: Site doesn't have a title. Requested: /login
                ssl-cert: Subject: commonName=web.example Issuer: commonName=ca.example""");
    }

    @Test
    void aPortWithoutSuchScriptsHasNone() throws IOException {
        assertThat(scripts("<script id='ssh-hostkey' output='3072'/><script output='x'/><script id='banner'/>"))
                .isNull();
    }

    @Test
    void whatIdentNamedIsToldAsTheScriptTellsItThatTookItsPlace() throws IOException {
        assertThat(scripts("<owner name='root'/>")).isEqualTo("auth-owners: root");
    }

    @Test
    void longOutputIsCut() throws IOException {
        String banner = "<script id='banner' output='" + "x".repeat(500) + "'/>";
        assertThat(scripts(banner)).isEqualTo("banner: " + "x".repeat(NmapScripts.MAX_OUTPUT));
        assertThat(scripts(banner.repeat(50))).hasSize(NmapScripts.MAX_TEXT);
    }

    @Test
    void scriptsOfTheHostAreNotThoseOfAPort() throws IOException {
        Recorder read = read("</port></ports><hostscript><script id='smb-os-discovery' output='x'/></hostscript>"
                + "<ports><port protocol='tcp' portid='23'><state state='open'/>");
        assertThat(read.observations()).hasSize(2).allMatch(seen -> seen.scripts() == null);
    }

    private static String scripts(String elements) throws IOException {
        return read(elements).observations().get(0).scripts();
    }

    private static Recorder read(String elements) throws IOException {
        return Recorder.read(
                new NmapXml(),
                "<nmaprun><host><address addr='192.0.2.7'/><ports><port protocol='tcp' portid='22'>"
                        + "<state state='open'/>" + elements
                        + "</port></ports></host><runstats><finished/></runstats></nmaprun>");
    }
}
