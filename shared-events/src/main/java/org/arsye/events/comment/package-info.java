/** What is remembered of a comment and of the decisions on it, justifications included. */
package org.arsye.events.comment;
