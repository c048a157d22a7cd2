/** The write API asked as the world asks it: over HTTP, on a real PostgreSQL. */
package org.arsye.command.web;
