/** What is remembered of a consultation: its documents, its notice, its period, its report, its outcome. */
package org.arsye.events.consultation;
