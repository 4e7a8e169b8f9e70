package org.portledger.registry;

/** A newer file has become the registry. Fired in the transaction that did it, where it says anything new. */
public record RegistryApplied(long refreshId) {}
