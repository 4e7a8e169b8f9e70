/** The pages: one thin Faces bean each, which asks, shows and reports, and decides nothing. */
package org.portledger.web;
