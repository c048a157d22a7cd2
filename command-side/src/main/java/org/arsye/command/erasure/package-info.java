/**
 * Forgetting a person: who may ask for it, and what stands in the way. The record itself is never changed: what is destroyed
 * are keys.
 */
package org.arsye.command.erasure;
