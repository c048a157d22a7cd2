/** The door of holds: HTTP in, command out. */
package org.arsye.command.hold.web;
