/** What teams and their people are told when something happens that they did not do themselves. */
package org.portledger.notice;
