package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import org.portledger.report.PublicAddress;

/** Where the world finds this installation, as its environment says. */
@ApplicationScoped
public class PublicAddressSetting {

    private static final String VARIABLE = "PORTLEDGER_ADDRESS";

    private final PublicAddress address = new PublicAddress(Objects.requireNonNullElse(System.getenv(VARIABLE), ""));

    @Produces
    PublicAddress address() {
        return address;
    }
}
