/** A controller that reaches behind the command. */
package org.arsye.command.badhouse.comment.web;
