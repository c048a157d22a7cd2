/**
 * Which norms are known at a moment, to which of them a consultation is held, and which were certainly not kept. A view: it may
 * be dropped and is rebuilt from the events. The files of norms themselves lie where the contents of documents do.
 */
package org.arsye.query.norms;
