package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.portledger.annotation.AttachmentLimit;

/** How large attached files may be, as the environment says. */
@ApplicationScoped
public class AttachmentSetting {

    private final AttachmentLimit limit = AttachmentLimit.fromEnvironment();

    @Produces
    AttachmentLimit limit() {
        return limit;
    }
}
