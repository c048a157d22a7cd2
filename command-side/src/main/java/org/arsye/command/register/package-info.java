/**
 * What the write side remembers across aggregates, folded from events alone: whether a consultation accepts comments now,
 * which periods are due to end, how many comments are answered. It is no read model: nobody outside the write side reads it.
 */
package org.arsye.command.register;
