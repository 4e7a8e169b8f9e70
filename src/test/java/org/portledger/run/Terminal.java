package org.portledger.run;

/** Where the launcher talks to the person who started it. */
public final class Terminal {

    private Terminal() {}

    public static void say(String sentence) {
        System.out.println(sentence);
    }
}
