/** What was seen on which host: scans, hosts, observations, and the way a file becomes them. Knows nothing of the registry. */
package org.portledger.scan;
