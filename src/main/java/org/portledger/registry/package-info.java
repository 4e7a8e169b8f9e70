/** What IANA assigned, when, and how we know: the registry with its whole history. Knows nothing of scans. */
package org.portledger.registry;
