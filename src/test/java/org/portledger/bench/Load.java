package org.portledger.bench;

import java.net.URI;
import java.util.List;

/**
 * Something to ask a server for, again and again.
 *
 * @param name    for the table of figures
 * @param address as it is, or up to where a port's number follows
 * @param random  whether each request asks for another of all 65,536 ports
 * @param share   of the floor's rate that is aimed at; 0 where there is no aim
 */
record Load(String name, String address, boolean random, double share) {

    static Load of(String name, String address) {
        return new Load(name, address, false, 0);
    }

    static Load aimingAt(double share, String name, String address) {
        return new Load(name, address, false, share);
    }

    static Load overAllPorts(String name, String address) {
        return new Load(name, address, true, 0);
    }

    /** What wrk is told of it, after its own options. */
    List<String> arguments() {
        return random
                ? List.of(
                        "--script",
                        "src/test/resources/bench/random-ports.lua",
                        address,
                        "--",
                        URI.create(address).getPath())
                : List.of(address);
    }
}
