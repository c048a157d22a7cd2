/** What may happen to public bodies and of those who act for them. */
package org.arsye.command.publicbody;
