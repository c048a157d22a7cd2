/**
 * What is remembered of a consultation: its documents, its notice, its period, its meetings and other
 * methods, its report, its outcome. The form of a text
 * with articles is kept here too, on top of {@code org.arsye.ledger.Json}, because its canonical bytes are what an event
 * names by digest.
 */
package org.arsye.events.consultation;
