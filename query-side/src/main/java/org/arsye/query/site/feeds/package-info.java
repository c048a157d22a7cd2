/** What happened lately and what is coming, as feed readers (Atom, RFC 4287) and calendars (iCalendar, RFC 5545) take it. */
package org.arsye.query.site.feeds;
