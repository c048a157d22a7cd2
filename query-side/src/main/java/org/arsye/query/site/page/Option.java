package org.arsye.query.site.page;

/**
 * One choice of a list.
 *
 * @param value what the form sends
 * @param text what the reader reads
 */
public record Option(String value, String text) {}
