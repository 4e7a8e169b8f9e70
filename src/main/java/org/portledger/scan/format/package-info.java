/** The readers of scanners' and hosts' output: one a format, recognised by content, streaming, trusting nothing. */
package org.portledger.scan.format;
