package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.portledger.audit.ImportTimeLimit;

/** How long an import may take, as the environment says; the server's transactions end by the same setting. */
@ApplicationScoped
public class ImportTimeSetting {

    private static final String VARIABLE = "PORTLEDGER_TRANSACTION_TIMEOUT";
    private static final int DEFAULT_SECONDS = 1800;

    @Produces
    ImportTimeLimit limit() {
        int seconds = Optional.ofNullable(System.getenv(VARIABLE))
                .map(Integer::valueOf)
                .orElse(DEFAULT_SECONDS);
        return new ImportTimeLimit(seconds, VARIABLE);
    }
}
