/** Answers as records, for pages and API alike. Reads, never writes. */
package org.portledger.report;
