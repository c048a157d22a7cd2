/** Holds: what keeps the contributions to a consultation from being erased, for as long as it is needed. */
package org.arsye.command.hold;
