package org.portledger.scan.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NmapArgumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nmap -p 22,80 192.0.2.7            | {tcp=22,80}",
                "nmap -sS -p22,8000-8100 192.0.2.7  | {tcp=22,8000-8100}",
                "nmap -p- -oN all.txt 192.0.2.7     | {tcp=1-65535}",
                "nmap -p -100,60000- 192.0.2.7      | {tcp=1-100,60000-65535}",
                "nmap -sU -p 53,161 192.0.2.7       | {udp=53,161}",
                "nmap -sY -p 2905 192.0.2.7         | {sctp=2905}",
                "nmap -sSU -p U:53,T:22,80 x        | {tcp=22,80, udp=53}",
                "nmap -sS -sU -p 53 192.0.2.7       | {}",
                "nmap -p http*,22 192.0.2.7         | {}",
                "nmap --top-ports 100 192.0.2.7     | {}",
                "nmap --port-ratio 0.5 192.0.2.7    | {}",
                "nmap -Pn -sV 192.0.2.7             | {}",
            })
    void tellsThePortsOfACommandLine(String arguments, String ports) {
        assertThat(NmapArguments.ports(arguments)).hasToString(ports);
    }
}
