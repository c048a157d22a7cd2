/** Norm packs and calendars of holidays: published, each version once, and never changed afterwards. */
package org.arsye.command.norm;
