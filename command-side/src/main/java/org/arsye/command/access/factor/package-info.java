/**
 * The second factor of an account: a time-based code (RFC 6238), and codes on paper for whoever lost the device. What makes
 * the codes is sealed under a key that no database holds.
 */
package org.arsye.command.access.factor;
