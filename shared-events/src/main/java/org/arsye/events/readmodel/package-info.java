/** What is remembered of the read models: what administrators ordered about them, and why. */
package org.arsye.events.readmodel;
