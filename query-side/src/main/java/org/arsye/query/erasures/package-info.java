/**
 * What was asked to be erased and what was, which content keys are destroyed, and which holds stand in the way. A view: it may
 * be dropped and is rebuilt from the events. No room opens anything without asking it.
 */
package org.arsye.query.erasures;
