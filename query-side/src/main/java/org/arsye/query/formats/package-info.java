/**
 * Documents that can be handed out: a model of headings, facts, paragraphs and tables in one or two languages, and what writes
 * it in one format or another. Knows nothing of what a document is about. The same document gives the same bytes, whenever,
 * wherever and by whatever locale or zone of the machine it is written.
 */
package org.arsye.query.formats;
