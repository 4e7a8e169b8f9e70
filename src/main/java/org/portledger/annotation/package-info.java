/** Dated remarks on ports, hosts, scans and findings. They change nothing. */
package org.portledger.annotation;
