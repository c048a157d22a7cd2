/** What is remembered of annual reports: drafts, the words written for them, and the versions that were published. */
package org.arsye.events.annualreport;
