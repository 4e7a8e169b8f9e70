package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.portledger.scan.UnpackLimits;

/** How much may come out of a packed upload, as the environment says. */
@ApplicationScoped
public class UnpackSetting {

    private static final String VARIABLE = "PORTLEDGER_MAX_UNPACKED";
    private static final long DEFAULT_BYTES = 50L << 30;

    private final long bytes =
            Optional.ofNullable(System.getenv(VARIABLE)).map(Long::valueOf).orElse(DEFAULT_BYTES);

    @Produces
    UnpackLimits limits() {
        return UnpackLimits.of(bytes);
    }
}
