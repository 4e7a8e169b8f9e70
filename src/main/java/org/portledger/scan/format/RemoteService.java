package org.portledger.scan.format;

import org.portledger.port.ServiceName;

/**
 * What a scanner tells of a service; what it could not tell is null. Texts are of any length.
 *
 * @param tunnel    such as {@code ssl}
 * @param extraInfo what the service answered, or what was made of it
 */
record RemoteService(ServiceName name, String tunnel, String product, String version, String extraInfo) {

    /** @param name may be null */
    static RemoteService named(ServiceName name) {
        return new RemoteService(name, null, null, null, null);
    }

    RemoteService inside(String tunnelOrNull) {
        return new RemoteService(name, tunnelOrNull, product, version, extraInfo);
    }
}
