package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.portledger.registry.CurrentRegistry;

/** The day of the newest copy of the registry, for the foot of every page: {@code 2026-08-17}. */
@RequestScoped
class RegistryDate {

    @Inject
    CurrentRegistry registry;

    @Produces
    @Named("registryDate")
    String date() {
        return registry.index().registryDay().toString();
    }
}
