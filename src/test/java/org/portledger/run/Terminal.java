package org.portledger.run;

/** Where the launcher talks to the person who started it. */
final class Terminal {

    private Terminal() {}

    static void say(String sentence) {
        System.out.println(sentence);
    }
}
