/** Exports that are made in the background, and kept for some days. */
package org.portledger.report.export.kept;
