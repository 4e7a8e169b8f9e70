/** Wiring: the migration of the schema, the clock, the settings, what happens at the first start. Nothing depends on it. */
package org.portledger.app;
