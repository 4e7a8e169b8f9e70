/** The API below {@code /api/v1}: a resource for each noun, and a problem document (RFC 9457) for every error. */
package org.portledger.rest;
