package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.portledger.registry.CurrentRegistry;

/** The day of the newest copy of the registry, for the foot of every page. */
@RequestScoped
class RegistryDate {

    @Inject
    CurrentRegistry registry;

    @Produces
    @Named("registryDate")
    LocalDate date() {
        return registry.index().registryDay();
    }
}
