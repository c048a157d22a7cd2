/** What starts by itself because something happened or a time came. Everything here may run twice and does no harm. */
package org.arsye.command.automation;
