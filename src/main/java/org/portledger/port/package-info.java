/**
 * The words that every other package shares: ports, their transports, ranges and service names.
 * Knows nothing but the JDK and the annotations of Jakarta Persistence.
 */
package org.portledger.port;
