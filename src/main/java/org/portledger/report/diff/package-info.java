/** What differs between two scans of an audit. */
package org.portledger.report.diff;
