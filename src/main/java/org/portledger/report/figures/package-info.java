/** What an audit, or all audits of a team, look like in numbers. */
package org.portledger.report.figures;
