/** What this server reaches for by itself, and may not. */
package org.portledger.outside;
