/** What checking takes, held against the least that it could take. */
package org.arsye.ledger.bench;
