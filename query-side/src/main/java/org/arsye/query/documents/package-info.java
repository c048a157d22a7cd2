/**
 * The documents of consultations in all their versions. A view: it may be dropped and is rebuilt from the events; the
 * content itself is kept by its digest in the store.
 */
package org.arsye.query.documents;
