/** Wiring, settings and machinery of the write side; no rule stands here. */
package org.arsye.command.platform;
