/**
 * The plans of public bodies: what each means to consult on in a year, every version of it that was public, and when it was
 * consulted on in fact. A view: it may be dropped and is rebuilt from the events.
 */
package org.arsye.query.plans;
