/** What the integration tests share: the database, the deployed WAR, the HTTP client, the browser. */
package org.portledger.it;
