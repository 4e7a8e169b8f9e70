/** The comparison of what was seen with what IANA says, and what people decide about it. */
package org.portledger.audit;
