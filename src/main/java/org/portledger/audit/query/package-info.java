/** The query languages of the workbench: what a text asks of the findings or hosts of an audit, its SQL, its counts, its completion. */
package org.portledger.audit.query;
