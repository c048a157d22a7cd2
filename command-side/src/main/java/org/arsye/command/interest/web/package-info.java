/** The door of expressions of interest: HTTP in, command out. */
package org.arsye.command.interest.web;
