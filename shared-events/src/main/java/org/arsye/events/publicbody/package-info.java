/** What is remembered of public bodies, and of who may act for them. */
package org.arsye.events.publicbody;
