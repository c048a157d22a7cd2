/**
 * Sealing on the write side: what names a person, and all free text, becomes ciphertext here, after the rules and before
 * the store. Only this room makes content keys.
 */
package org.arsye.command.platform.sealing;
