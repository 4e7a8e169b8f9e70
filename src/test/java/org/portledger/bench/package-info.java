/** What {@code ./portledger bench} measures: each figure beside a floor of the same run. Never part of the tests. */
package org.portledger.bench;
