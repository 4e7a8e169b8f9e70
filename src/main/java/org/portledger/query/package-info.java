/** What all our query languages read in the same way, whatever their fields: words, quotation marks, days, and where a fault is. */
package org.portledger.query;
