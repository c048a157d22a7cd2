package org.arsye.norms;

/**
 * Where a term was read.
 *
 * @param id by which terms of the same file name it
 * @param kind whose words these are
 * @param act the act, or the title of the page
 * @param place an address or a reference by which anybody can find it
 */
public record Source(String id, SourceKind kind, String act, String place) {}
