/**
 * What auditors see: every event, what it changed in every view, and who looked at what. It follows no stream: it reads the
 * rows of all views by the positions at which they begin and end. That auditors read is itself kept, append-only.
 */
package org.arsye.query.audit;
