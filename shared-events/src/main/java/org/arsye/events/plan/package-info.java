/**
 * What is remembered of the plans of public bodies: which drafts a body means to consult on in a year, when it published that,
 * and what it changed since and why.
 */
package org.arsye.events.plan;
