/** The door of comments and of the decisions on them: HTTP in, command out. */
package org.arsye.command.comment.web;
