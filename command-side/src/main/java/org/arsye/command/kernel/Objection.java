package org.arsye.command.kernel;

/**
 * One thing that stands in the way of a wish.
 *
 * @param pointer JSON pointer of the field concerned, {@code /justification/sr}; null where it is none
 */
public record Objection(Reason reason, String pointer) {}
