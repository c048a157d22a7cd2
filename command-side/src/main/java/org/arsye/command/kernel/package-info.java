/** The words that more than one feature of the write side needs. */
package org.arsye.command.kernel;
