/** The command side of Arsye. */
package org.arsye.command;
