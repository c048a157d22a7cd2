package org.arsye.command.platform.web;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) of the field; empty for the whole body
 * @param code stable code
 */
public record FieldError(String pointer, String code) {}
