package org.portledger.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Hosts that never were: what each has follows from its number and the seed, so that they can be told again and again
 * without being kept. About every other listener is a service that scanners know, the rest is on any port from 1024 up.
 *
 * @param first number of the first host, 0 to 16,000,000; estates that do not overlap share no address
 * @param hosts how many there are
 * @param visit how many months after the first look at them this one is; each month one host in twenty listens otherwise
 */
record Estate(int first, int hosts, long seed, int visit) {

    /** When the first look began, in seconds of the epoch: a day that the registry has a copy of. */
    private static final long BEGIN = 1_760_000_000;

    private static final long MONTH = 30L * 24 * 60 * 60;
    private static final int CHANGING = 20;

    static final int FEWEST_LISTENERS = 5;
    static final int MOST_LISTENERS = 20;

    private static final int FIRST_USER_PORT = 1024;
    private static final int PORTS = 65_536;

    /** As they are at first. */
    Estate(int first, int hosts, long seed) {
        this(first, hosts, seed, 0);
    }

    /** When the look at them began, in seconds of the epoch. */
    long begin() {
        return BEGIN + visit * MONTH;
    }

    /** Something that listens; {@code service} is null where a scanner cannot tell what it is. */
    record Listener(int port, KnownService service) {}

    /** Of the host's own dice: the same each time it is asked. */
    SplittableRandom dice(int host) {
        int changes = (visit + CHANGING - host % CHANGING - 1) / CHANGING;
        return new SplittableRandom((seed + changes) * PORTS * PORTS + first + host);
    }

    /** An IPv4 address of 10.0.0.0/8. */
    String address(int host) {
        int number = first + host;
        return "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    String name(int host) {
        return "host-" + (first + host) + ".estate.example";
    }

    /** 5 to 20, each on a port of its own, the lowest first. */
    List<Listener> listeners(int host) {
        SplittableRandom dice = dice(host);
        int count = dice.nextInt(FEWEST_LISTENERS, MOST_LISTENERS + 1);
        var ports = new BitSet(PORTS);
        for (int i = 0; i < count / 2; i++) {
            ports.set(
                    KnownService.ALL.get(dice.nextInt(KnownService.ALL.size())).port());
        }
        while (ports.cardinality() < count) {
            ports.set(dice.nextInt(FIRST_USER_PORT, PORTS));
        }
        var listeners = new ArrayList<Listener>(count);
        ports.stream().forEach(port -> listeners.add(new Listener(port, KnownService.on(port))));
        return listeners;
    }
}
