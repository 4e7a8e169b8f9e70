/** The search of the registry: what a text asks for, what answers it in which order, and what it may have meant. */
package org.portledger.report.search;
