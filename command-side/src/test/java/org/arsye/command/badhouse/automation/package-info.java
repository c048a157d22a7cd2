/** An automation that decides. */
package org.arsye.command.badhouse.automation;
