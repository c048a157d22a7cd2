/** What may happen to a comment and the decisions on it. */
package org.arsye.command.comment;
