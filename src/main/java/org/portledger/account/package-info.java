/** Who may do what: teams, accounts, their roles, and the tokens that scripts use. */
package org.portledger.account;
