/** What {@code ./portledger run} starts: an embedded PostgreSQL that keeps its data, and the server. Never in the WAR. */
package org.portledger.run;
