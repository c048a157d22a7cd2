/**
 * The public bodies, what they were called when, and which roles their officials hold. A view: it may be dropped and is
 * rebuilt from the events.
 */
package org.arsye.query.publicbodies;
