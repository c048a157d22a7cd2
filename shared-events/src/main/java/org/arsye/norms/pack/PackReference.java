package org.arsye.norms.pack;

/**
 * The very pack that a consultation is held to.
 *
 * @param digest SHA-256 of its file, hexadecimal
 */
public record PackReference(String pack, int version, String digest) {}
