package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.portledger.port.Port;

/** Backs {@code thanks.xhtml}: {@code /thanks/2693}, for whoever said whether a port's page helped. */
@Named
@RequestScoped
public class ThanksPage {

    @Inject
    private Texts texts;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    /** Refuses an address that names no port. */
    public void load() {
        try {
            Port.parseNumber(number == null ? "" : number);
        } catch (IllegalArgumentException noPort) {
            Refusal.send(404, texts.say("error.404.what"));
        }
    }

    public String getNumber() {
        return number;
    }
}
