/**
 * Bulk hand-in: comments that reached the body by post, by e-mail, at a meeting or on another platform, read row by row
 * from a file of any length. A row becomes the same command as a comment typed by hand, and has an answer of its own.
 */
package org.arsye.command.comment.handin;
