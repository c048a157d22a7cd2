/** The door of erasures: HTTP in, command out. */
package org.arsye.command.erasure.web;
