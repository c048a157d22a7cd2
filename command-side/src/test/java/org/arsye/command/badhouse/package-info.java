/**
 * Everything the house forbids, one sample a rule. Classes are abstract, so that no container ever makes one.
 */
package org.arsye.command.badhouse;
