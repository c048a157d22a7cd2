/** The door of norms: a file comes in, and a command goes on if everything in it is in order. */
package org.arsye.command.norm.web;
