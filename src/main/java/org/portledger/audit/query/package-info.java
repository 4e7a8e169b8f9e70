/** The query language of the workbench: what a text asks of the findings of an audit, its SQL, its counts and its completion. */
package org.portledger.audit.query;
