/**
 * The verifier as a program: {@code java -jar arsye-verify.jar}. Reads files, asks the rooms beside it, says the answer in words
 * or as JSON and ends with 0, 1 or 2 (ledger format, section 6). It has no network, no database and no trust of its own: whose
 * signatures are believed is said by whoever runs it.
 */
package org.arsye.ledger.cli;
