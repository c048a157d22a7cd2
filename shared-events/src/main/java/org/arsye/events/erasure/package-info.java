/**
 * What is remembered of forgetting: who asked for it in which role, what was decided, what was erased under which legal basis,
 * and which holds stood in the way; never whose it was or what it said.
 */
package org.arsye.events.erasure;
