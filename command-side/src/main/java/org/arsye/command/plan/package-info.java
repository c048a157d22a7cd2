/**
 * What a public body means to consult on in a year: entered item by item, published as a whole, and changed in public with a
 * reason.
 */
package org.arsye.command.plan;
