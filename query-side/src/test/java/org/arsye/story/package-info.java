/** The whole product, started as people start it and spoken to through its front door only. */
package org.arsye.story;
