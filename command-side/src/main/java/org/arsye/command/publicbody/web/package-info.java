/** The door of public bodies: HTTP in, command out. */
package org.arsye.command.publicbody.web;
