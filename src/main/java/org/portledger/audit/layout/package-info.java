/** How each person wants lists of findings to look. */
package org.portledger.audit.layout;
