package org.portledger.audit;

/** Something to do, or something done: an import was queued, or has ended. Fired in the transaction that did it. */
record ImportMoved(long importId) {}
