/** Findings as files to save: CSV, JSON and spreadsheets, with what they rest on. */
package org.portledger.report.export;
