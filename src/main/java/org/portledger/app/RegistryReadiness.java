package org.portledger.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.portledger.registry.CurrentRegistry;

/** Ready when the registry is in memory; says of which day it is, so that nodes can be compared. */
@Readiness
@ApplicationScoped
public class RegistryReadiness implements HealthCheck {

    @Inject
    private CurrentRegistry registry;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("registry").status(registry.index() != null);
        if (registry.index() != null) {
            answer.withData("registryDate", registry.index().registryDay().toString());
        }
        return answer.build();
    }
}
